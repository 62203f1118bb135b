import Markup

/// What takes the pieces of a document.
protocol XMLSink {
    /// False ends the reading.
    mutating func start(_ tag: XMLTag) -> Bool
    mutating func end()
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// XML, read piece by piece; no network, no document type, no entities but those of plain text, whatever the document asks for.
enum XMLDocument {
    /// The document's bytes as valid UTF-8.
    static func utf8(_ bytes: [UInt8], contentType: String? = nil) -> [UInt8] { EncodingDetection.xml(bytes, contentType: contentType) }

    /// Hands the pieces to a sink, and returns it.
    static func read<Sink: XMLSink>(_ bytes: [UInt8], into sink: Sink) -> Sink {
        var reader = XMLReader(bytes, sink)
        reader.run()
        return reader.sink
    }
}
