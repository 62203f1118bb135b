import Crypto
import FoundationEssentials
import NewsModel
import WebClient

/// Signs requests by Standard Webhooks 1.0.0 (standardwebhooks.com), symmetric signatures of version 1.
public enum StandardWebhooks {
    /// The three headers by which a receiver knows a delivery: id, moment of this attempt, and one signature per secret.
    ///
    /// - Throws: `AlertingError.invalidSecret`, naming no sink; `check` names it.
    public static func sign(id: String, timestamp: Date, body: String, secrets: [Secret]) throws(AlertingError) -> WebHeaders {
        let seconds = String(Int64(timestamp.timeIntervalSince1970.rounded(.down)))
        var headers: WebHeaders = ["webhook-id": id, "webhook-timestamp": seconds]
        let signed = Array("\(id).\(seconds).\(body)".utf8)
        var signatures: [String] = []
        for secret in secrets {
            guard let key = key(of: secret) else { throw .invalidSecret(sink: "webhook") }
            let code = HMAC<SHA256>.authenticationCode(for: signed, using: key)
            signatures.append("v1," + Data(code).base64EncodedString())
        }
        if !signatures.isEmpty { headers.add("webhook-signature", signatures.joined(separator: " ")) }
        return headers
    }

    /// - Throws: `AlertingError.invalidSecret` where one of a sink's secrets is none.
    public static func check(_ secrets: [Secret], of sink: String) throws(AlertingError) {
        guard secrets.allSatisfy({ key(of: $0) != nil }) else { throw .invalidSecret(sink: sink) }
    }

    // MARK: - Private

    private static func key(of secret: Secret) -> SymmetricKey? {
        let text = secret.exposed
        let base64 = text.hasPrefix("whsec_") ? String(text.dropFirst(6)) : text
        guard let bytes = Data(base64Encoded: base64), (24...64).contains(bytes.count) else { return nil }
        return SymmetricKey(data: bytes)
    }
}
