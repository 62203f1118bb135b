/// How a run of scalars looks: text, small letters, width in UTF-8, capitals.
struct WordShape {
    let text: String
    let lower: String
    let width: Int
    let isCapitalized: Bool
    let isUppercase: Bool
    let isMixed: Bool

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var counts = Counts()
        for scalar in scalars { counts.add(scalar) }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        text = String(view)
        lower = counts.hasMarks ? Self.plain(scalars).lowercased() : text.lowercased()
        width = counts.width
        isCapitalized = scalars.first.map { Scalars.isLetter($0) && $0.properties.isUppercase } ?? false
        isUppercase = counts.upper >= 2 && counts.small == 0
        isMixed = counts.hasInnerCapital || counts.digits > 0 && counts.upper + counts.small > 0
    }

    // MARK: - Private

    private struct Counts {
        var width = 0, upper = 0, small = 0, digits = 0
        var hasMarks = false, hasInnerCapital = false, lastIsSmall = false

        mutating func add(_ scalar: Unicode.Scalar) {
            width += Scalars.width(scalar)
            let isUpper = scalar.value < 128 ? scalar.value &- 65 < 26 : scalar.properties.isUppercase
            if isUpper {
                upper += 1
                hasInnerCapital = hasInnerCapital || lastIsSmall
                lastIsSmall = false
            } else if Scalars.isDigit(scalar) {
                digits += 1
                lastIsSmall = false
            } else if Scalars.isLetter(scalar) {
                small += 1
                lastIsSmall = true
            } else {
                hasMarks = true
                lastIsSmall = false
            }
        }
    }

    /// Typographic apostrophes and hyphens made plain, soft hyphens dropped.
    private static func plain(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars where scalar != "\u{AD}" {
            view.append(Scalars.isApostrophe(scalar) ? "'" : Scalars.isHyphen(scalar) ? "-" : scalar)
        }
        return String(view)
    }
}
