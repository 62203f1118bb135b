/// An HTML page as a tree, read forgivingly, in time linear in its length.
///
/// Nodes stand in the order of the document, so what is inside the node at `index` are the nodes from `index + 1` to its `end`.
struct HTMLTree: Sendable {
    /// An element, or a run of characters.
    struct Record: Sendable {
        let tag: HTMLTag
        let parent: Int32
        /// The number of the first node behind what is inside.
        var end: Int32
        /// Where in the bytes the attributes of an element or the characters of a text begin and end.
        var from: Int32
        var to: Int32
    }

    let bytes: [UInt8]
    let records: [Record]
    /// Links whose end tag stood inside another element than their start tag: the number of the first node that they no longer hold.
    let earlyEnds: [Int32: Int32]

    /// Reads bytes that are valid UTF-8.
    init(_ bytes: [UInt8]) {
        var builder = HTMLTreeBuilder(bytes)
        builder.build()
        self.bytes = bytes
        records = builder.records
        earlyEnds = builder.earlyEnds
    }

    /// The attributes of the element at `index`.
    func attributes(of index: Int) -> HTMLAttributes {
        let record = records[index]
        return HTMLAttributes(bytes: bytes, from: Int(record.from), to: Int(record.to))
    }

    /// An attribute's value, its references resolved; nil where the element has none of that name, in lower case.
    func attribute(_ name: StaticString, of index: Int) -> String? {
        attributes(of: index).first { $0.isNamed(name, in: bytes) }.map { HTMLText.decoded(bytes[$0.value]) }
    }

    /// The raw characters inside the element at `index`, those of its elements included.
    func characters(in index: Int) -> ArraySlice<UInt8> {
        let inside = records[index + 1..<Int(records[index].end)].filter { $0.tag == .text }
        guard let first = inside.first, let last = inside.last else { return [] }
        return inside.count == 1
            ? bytes[Int(first.from)..<Int(last.to)] : inside.reduce(into: []) { $0 += bytes[Int($1.from)..<Int($1.to)] }
    }
}
