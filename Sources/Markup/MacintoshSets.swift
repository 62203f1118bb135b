/// Character sets of the classic Mac OS that the C library does not have (Unicode Consortium, mappings of vendor APPLE).
enum MacintoshSets {
    static let greek = "X-MAC-GREEK"
    static let turkish = "X-MAC-TURKISH"

    /// What the bytes from 0x80 on stand for; nil for any other set.
    static func upperHalf(of name: String) -> [String]? {
        switch name {
        case greek: greekHalf
        case turkish: turkishHalf
        default: nil
        }
    }

    // MARK: - Private

    private static let greekHalf = scalars(
        """
        Ä¹²É³ÖÜ΅àâä΄¨çéèêë£™îï•½‰ôö¦€ùûü†ΓΔΘΛΞΠß®©ΣΪ§≠°·Α±≤≥¥ΒΕΖΗΙΚΜΦΫΨΩάΝ¬ΟΡ≈Τ«»…\u{A0}ΥΧΆΈœ–―“”‘’÷ΉΊΌΎέήίόΏύαβψδεφγηιξκλμνοπώρστθωςχυζϊϋΐΰ\u{AD}
        """)
    private static let turkishHalf = scalars(
        """
        ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸĞğİıŞş‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙ\u{F8A0}ˆ˜¯˘˙˚¸˝˛ˇ
        """)

    private static func scalars(_ text: String) -> [String] { text.unicodeScalars.map { String($0) } }
}
