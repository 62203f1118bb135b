import Foundation
import NewsModel

/// Reads sinks.
struct SinkDecoder {
    let alerts: AlertSettings
    let delivery: DeliverySettings
    private(set) var sinks: [SinkDefinition] = []
    private var lines: [String: Int] = [:]

    init(alerts: AlertSettings, delivery: DeliverySettings) {
        self.alerts = alerts
        self.delivery = delivery
    }

    mutating func read(_ list: Field) {
        for element in list.list() ?? [] {
            guard let sink = sink(element) else { continue }
            if let line = lines[sink.name] {
                element.complain(.takenName(sink.name, noun: "sink", line: line, file: nil))
                continue
            }
            lines[sink.name] = element.entry.mark.line
            sinks.append(sink)
        }
    }

    // MARK: - Private

    private enum KindName: String, CaseIterable {
        case stdout, webhook, file, command
    }

    private func sink(_ element: Field) -> SinkDefinition? {
        guard let section = element.section(.sink) else { return nil }
        let name = section.required("name", example: "`name: desk`").flatMap { $0.name() }
        let word = section.required("kind", example: "`kind: stdout`, `webhook`, `file` or `command`")
        let kind = word.flatMap { $0.choice(of: KindName.self) }.flatMap { definition(of: $0, section) }
        var sink = SinkDefinition(
            name: name ?? "", kind: kind ?? .stdout(format: .line), language: alerts.language, currency: alerts.currency,
            timeout: delivery.timeout)
        section.read("language", into: &sink.language) { $0.choice() }
        section.read("currency", into: &sink.currency) { $0.currency() }
        section.read("timeout", into: &sink.timeout) { $0.duration() }
        return name == nil || kind == nil ? nil : sink
    }

    private func definition(of name: KindName, _ section: Section) -> SinkDefinition.Kind? {
        refuseForeignKeys(name, section)
        switch name {
        case .stdout: return stdout(section)
        case .webhook: return webhook(section)
        case .file: return file(section)
        case .command: return section.required("command", example: "`command: [/usr/local/bin/tell]`").flatMap { $0.command() }
        }
    }

    private func refuseForeignKeys(_ name: KindName, _ section: Section) {
        for (kind, keys) in Vocabulary.sinkKeys where kind != name.rawValue {
            for key in keys { section.refuse(key, .foreignKey(key, kind: name.rawValue, belongsTo: [kind])) }
        }
    }

    private func stdout(_ section: Section) -> SinkDefinition.Kind? {
        var format = SinkDefinition.Format.line
        section.read("format", into: &format) { $0.choice() }
        return .stdout(format: format)
    }

    private func webhook(_ section: Section) -> SinkDefinition.Kind? {
        let address = section.required("address", example: "`address: https://example.org/hook`").flatMap { $0.webAddress() }
        if section["secrets"] != nil { section.refuse("secret", .excluding("secret", "secrets")) }
        let fields = section["secrets"].map { $0.list() ?? [] } ?? section["secret"].map { [$0] } ?? []
        let secrets = fields.map { $0.webhookSecret() }
        let isPrivate = section["allow_private"].map { $0.flag() } ?? false
        if fields.isEmpty { section.field.warn(.unsigned) }
        guard let address, let isPrivate, !secrets.contains(nil) else { return nil }
        return .webhook(address: address, secrets: secrets.compactMap(\.self), allowPrivate: isPrivate)
    }

    private func file(_ section: Section) -> SinkDefinition.Kind? {
        let path = section.required("path", example: "`path: /var/lib/newshound/alerts.jsonl`").flatMap { $0.filePath() }
        let limit = section["rotate_at"].map { $0.size(in: 1_024...(1 << 40)) } ?? SinkDecoder.standardRotation
        guard let path, let limit else { return nil }
        return .file(path: path, rotateAt: limit)
    }

    private static let standardRotation = 100 << 20
}

extension Section {
    /// Tells that a key must not be here, at the key.
    func refuse(_ key: String, _ complaint: Complaint) {
        guard let pair = pairs.first(where: { $0.key == key }) else { return }
        field.reading.complain(complaint, at: pair.mark, "\(field.path).\(key)")
    }
}

extension Field {
    fileprivate func secret() -> Secret? {
        guard let text = text(longest: 4_096) else { return nil }
        do {
            return try reading.secrets.secret(text) { reading.absolute($0) }
        } catch {
            return refuse(.badSecret(error))
        }
    }

    /// `whsec_` and Base64 (Standard Webhooks 1.0.0, "Signature scheme").
    fileprivate func webhookSecret() -> Secret? {
        guard let secret = secret() else { return nil }
        let key = secret.exposed.hasPrefix("whsec_") ? Data(base64Encoded: String(secret.exposed.dropFirst(6))) : nil
        return key?.isEmpty == false ? secret : refuse(.badWebhookSecret)
    }

    /// A program and its arguments; a relative program with a slash starts at the folder of the configuration.
    fileprivate func command() -> SinkDefinition.Kind? {
        guard let words = texts({ $0.text(longest: 4_096) }) else { return nil }
        guard let program = words.first else { return refuse(.emptyList("the program and its arguments")) }
        return .command([program.contains("/") ? reading.absolute(program) : program] + words.dropFirst())
    }
}
