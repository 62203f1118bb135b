/// The name of a reference, its 32 letters at most packed into four numbers.
struct ReferenceName: Hashable {
    private var letters = (first: UInt64(0), second: UInt64(0), third: UInt64(0), fourth: UInt64(0))
    private var count: UInt64 = 0

    init() {}

    init(_ name: some Sequence<UInt8>) {
        for letter in name { append(letter) }
    }

    mutating func append(_ letter: UInt8) {
        let bits = UInt64(letter) << (count % 8 * 8)
        switch count / 8 {
        case 0: letters.first |= bits
        case 1: letters.second |= bits
        case 2: letters.third |= bits
        default: letters.fourth |= bits
        }
        count += 1
    }

    static func == (one: ReferenceName, other: ReferenceName) -> Bool { one.letters == other.letters && one.count == other.count }

    func hash(into hasher: inout Hasher) {
        hasher.combine(letters.first ^ letters.second ^ letters.third ^ letters.fourth)
    }
}
