/// Folded words as they compare across languages: English writes `Muller` where German folds to `mueller`.
enum LooseSpelling {
    /// `ae`, `oe`, `ue` become `a`, `o`, `u`.
    static func of(_ word: String) -> String {
        guard word.utf8.contains(UInt8(ascii: "e")) else { return word }
        return word.replacing("ae", with: "a").replacing("oe", with: "o").replacing("ue", with: "u")
    }
}
