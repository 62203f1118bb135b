/// Undoes the endings that German case puts on offices.
enum GermanInflection {
    /// `Vorstandsvorsitzenden` → `Vorstandsvorsitzender`, `Chefs` → `Chef`, `Präsidenten` → `Präsident`; the article before it tells the gender.
    static func nominative(_ role: String, at index: Int, in tokens: [Token]) -> String {
        if role.hasSuffix("enden") || role.hasSuffix("agten") || role.hasSuffix("mächtigten") {
            return String(role.dropLast()) + (isFeminine(before: index, in: tokens) ? "" : "r")
        }
        for (ending, count) in [("chefs", 1), ("ors", 1), ("ers", 1), ("denten", 2), ("danten", 2), ("nomen", 2), ("ands", 1), ("rats", 1)]
        where role.lowercased().hasSuffix(ending) {
            return String(role.dropLast(count))
        }
        return role
    }

    private static func isFeminine(before index: Int, in tokens: [Token]) -> Bool {
        var place = index - 1
        while place >= 0, index - place <= 4 {
            let word = tokens[place].lower
            if ["zur", "die", "eine", "ihre", "seine"].contains(word) { return true }
            if ["zum", "den", "dem", "des", "vom", "beim", "einen", "einem", "der"].contains(word) { return false }
            place -= 1
        }
        return false
    }
}
