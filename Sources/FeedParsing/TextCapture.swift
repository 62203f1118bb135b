/// The characters of one element while they come in.
struct TextCapture {
    let element: FeedElement
    private(set) var format: TextFormat
    let base: String?
    /// What a `guid` says about being an address.
    let isPermanentLink: Bool?
    /// How much a link is to the point.
    var linkRank = FeedFields.plainLink
    private(set) var depth = 0
    private var bytes: [UInt8] = []

    init(_ element: FeedElement, format: TextFormat, base: String?, isPermanentLink: Bool? = nil) {
        self.element = element
        self.format = format
        self.base = base
        self.isPermanentLink = isPermanentLink
    }

    var text: String { format.text(of: bytes) }
    var size: Int { bytes.count }
    /// Whether a reader may have been shown something that is no text.
    var mayBeInvisible: Bool { !bytes.isEmpty && FeedFields.isBody(element) && !TextFormat.trimmed(bytes).isEmpty }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard bytes.count < FeedLimits.text else { return }
        guard case .inline = format else { return bytes.append(contentsOf: piece.prefix(FeedLimits.text - bytes.count)) }
        for byte in piece {
            switch byte {
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            default: bytes.append(byte)
            }
        }
    }

    mutating func open(_ tag: XMLTag) {
        depth += 1
        appendTag("<", tag.name)
    }

    mutating func close(_ name: String?) {
        depth -= 1
        if let name { appendTag("</", name) }
    }

    private mutating func appendTag(_ opening: String, _ name: String) {
        switch format {
        case .html, .inline:
            bytes.append(contentsOf: opening.utf8)
            bytes.append(contentsOf: name.utf8)
            bytes.append(UInt8(ascii: ">"))
        default: break
        }
    }
}
