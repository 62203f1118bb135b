import CLibXML2
import Markup

/// What takes the pieces of a document.
protocol XMLSink: AnyObject {
    /// False ends the reading.
    func start(_ tag: XMLTag) -> Bool
    func end()
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// A start tag, valid during the call that hands it over.
struct XMLTag {
    let name: UnsafePointer<CChar>
    let prefix: UnsafePointer<CChar>?
    let space: UnsafePointer<CChar>?
    fileprivate let count: Int
    fileprivate let attributes: UnsafePointer<UnsafePointer<CChar>?>?

    /// The value of the first attribute of that local name, with `prefix:` before it where it has one.
    func attribute(_ wanted: String) -> String? {
        for index in 0..<count where matches(index, wanted) { return value(index) }
        return nil
    }

    private func matches(_ index: Int, _ wanted: String) -> Bool {
        guard let name = attributes?[index * 5] else { return false }
        let local = String(cString: name).lowercased()
        guard let prefix = attributes?[index * 5 + 1] else { return local == wanted }
        return wanted == String(cString: prefix).lowercased() + ":" + local
    }

    private func value(_ index: Int) -> String? {
        guard let first = attributes?[index * 5 + 3], let end = attributes?[index * 5 + 4] else { return nil }
        let bytes = UnsafeRawBufferPointer(start: first, count: end - first)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// XML, repaired and read piece by piece; no network, no document type, no entities, whatever the document asks for.
enum XMLDocument {
    /// The document's bytes as valid UTF-8.
    static func utf8(_ bytes: [UInt8], contentType: String? = nil) -> [UInt8] { EncodingDetection.xml(bytes, contentType: contentType) }

    static func read(_ bytes: [UInt8], into sink: any XMLSink) {
        let repaired = XMLRepair.repaired(bytes)
        let box = SinkBox(sink)
        var handlers = nh_xml_handlers(start: startElement, end: endElement, text: characters)
        repaired.withUnsafeBytes { raw in
            let start = raw.bindMemory(to: CChar.self).baseAddress
            _ = nh_xml_read(start, Int32(clamping: raw.count), &handlers, Unmanaged.passUnretained(box).toOpaque())
        }
        withExtendedLifetime(box) {}
    }
}

/// Carries the sink through C.
private final class SinkBox {
    let sink: any XMLSink

    init(_ sink: any XMLSink) {
        self.sink = sink
    }

    static func sink(_ context: UnsafeMutableRawPointer?) -> (any XMLSink)? {
        context.map { Unmanaged<SinkBox>.fromOpaque($0).takeUnretainedValue().sink }
    }
}

private func startElement(
    context: UnsafeMutableRawPointer?, name: UnsafePointer<CChar>?, prefix: UnsafePointer<CChar>?, space: UnsafePointer<CChar>?,
    count: Int32, attributes: UnsafePointer<UnsafePointer<CChar>?>?
) -> Int32 {
    guard let sink = SinkBox.sink(context), let name else { return 1 }
    return sink.start(XMLTag(name: name, prefix: prefix, space: space, count: Int(count), attributes: attributes)) ? 0 : 1
}

private func endElement(context: UnsafeMutableRawPointer?) -> Int32 {
    SinkBox.sink(context)?.end()
    return 0
}

private func characters(context: UnsafeMutableRawPointer?, bytes: UnsafePointer<CChar>?, length: Int32) -> Int32 {
    guard let bytes, length > 0 else { return 0 }
    bytes.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
        SinkBox.sink(context)?.text(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
    return 0
}
