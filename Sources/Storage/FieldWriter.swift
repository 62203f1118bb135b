/// A column's text in the making, see `FieldReader`.
struct FieldWriter {
    private var bytes: [UInt8] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func add(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ number: Int64) {
        bytes.append(contentsOf: String(number).utf8)
    }
}
