import FoundationEssentials
import Markup

/// How the characters of an element are to be read.
enum TextFormat {
    /// An id, a date: nothing but trimmed.
    case verbatim
    /// An address, in which writers have doubled references.
    case address
    case plain
    case html
    /// Markup that is part of the document.
    case inline
    case base64HTML
    case base64Plain

    /// As RSS has it: whatever it is, it may be HTML.
    static let rss = TextFormat.html

    /// As Atom 1.0 (RFC 4287, 3.1.1 and 4.1.3) and Atom 0.3 say by `type` and `mode`.
    static func atom(type: String?, mode: String?) -> TextFormat {
        let type = type?.lowercased().prefix { $0 != ";" } ?? "text"
        let isHTML = ["html", "text/html", "text/x-html", "application/html"].contains(type)
        switch mode?.lowercased() {
        case "base64": return isHTML ? .base64HTML : .base64Plain
        case "escaped": return type.hasPrefix("text/plain") ? .plain : .html
        default: break
        }
        if isHTML { return .html }
        if type == "xhtml" || type.hasSuffix("xhtml+xml") { return .inline }
        if type == "text" || type.hasPrefix("text/") || type.hasSuffix("xml") { return .plain }
        return .base64Plain
    }

    /// The text that a reader sees.
    func text(of bytes: [UInt8]) -> String {
        switch self {
        case .verbatim: Self.trimmed(bytes)
        case .address: bytes.contains(UInt8(ascii: "&")) ? Self.trimmed(bytes).replacing("&amp;", with: "&") : Self.trimmed(bytes)
        case .plain: HTMLText.folded(utf8: bytes)
        case .html: HTMLText.plain(utf8: PlainLines.marked(bytes))
        case .inline: HTMLText.plain(utf8: bytes)
        case .base64HTML: HTMLText.plain(utf8: Self.decoded(bytes))
        case .base64Plain: HTMLText.folded(utf8: Self.decoded(bytes))
        }
    }

    static func trimmed(_ bytes: [UInt8]) -> String {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }

    /// The bytes that base64 stands for; the characters themselves where it is none, nothing where they are no text.
    private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        guard let data = Data(base64Encoded: Data(bytes), options: .ignoreUnknownCharacters), bytes.count > 3 else { return bytes }
        return String(validating: data, as: UTF8.self).map { Array($0.utf8) } ?? []
    }
}
