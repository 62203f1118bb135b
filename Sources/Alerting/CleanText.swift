/// Text of an article made fit for one line of a terminal.
enum CleanText {
    /// `text` without control characters, line breaks, terminal escapes and marks that turn the direction of writing; blanks in a row
    /// become one. At most `longest` scalars.
    static func line(_ text: String, longest: Int = 160) -> String {
        var clean = String.UnicodeScalarView()
        var scalars = text.unicodeScalars.prefix(longest * 8)[...]
        while let scalar = scalars.popFirst() {
            if scalar.value == 0x1B { skipSequence(&scalars); continue }
            if scalar.value == 0x9B { skipParameters(&scalars); continue }
            if isBlank(scalar) {
                if let last = clean.last, last != " " { clean.append(" ") }
            } else if scalar.properties.generalCategory != .control, !turnsDirection(scalar) {
                clean.append(scalar)
            }
        }
        if clean.last == " " { clean.removeLast() }
        return clean.count > longest ? String(String.UnicodeScalarView(clean.prefix(longest - 1))) + "…" : String(clean)
    }

    // MARK: - Private

    private typealias Scalars = Substring.UnicodeScalarView

    /// ECMA-48: CSI (`ESC [` … final byte) and OSC (`ESC ]` … BEL or ESC \) whole, of others the byte after ESC.
    private static func skipSequence(_ scalars: inout Scalars) {
        switch scalars.popFirst() {
        case "[": skipParameters(&scalars)
        case "]", "P", "X", "^", "_":
            while let scalar = scalars.popFirst(), scalar.value != 0x07 {
                if scalar.value == 0x1B { _ = scalars.popFirst(); return }
            }
        default: return
        }
    }

    private static func skipParameters(_ scalars: inout Scalars) {
        while let scalar = scalars.first, (0x20...0x3F).contains(scalar.value) { scalars.removeFirst() }
        if let scalar = scalars.first, (0x40...0x7E).contains(scalar.value) { scalars.removeFirst() }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
            || [0x200E, 0x200F, 0x061C].contains(scalar.value)
    }
}
