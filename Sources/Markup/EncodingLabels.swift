import Glibc

/// The labels of the WHATWG Encoding Standard, and what the C library knows beyond them.
enum EncodingLabels {
    static let known: [String: CharacterEncoding] = {
        var labels: [String: CharacterEncoding] = [:]
        for (encoding, names) in table {
            for name in names.split(separator: " ") { labels[String(name)] = encoding }
        }
        return labels
    }()

    /// The name under which the C library converts a set that the standard does not list; never UTF-7, which hides markup.
    static func converterName(of label: String) -> String? {
        guard isPlausible(label) else { return nil }
        let candidates = [
            label, label.replacing("_", with: "-"), label.replacing("windows_", with: "cp").replacing("windows-", with: "cp"),
        ]
        return candidates.map { $0.uppercased() }.first(where: isConvertible)
    }

    // MARK: - Private

    /// Whether it looks like a character set: asking the C library for a name that nobody knows takes it a millisecond.
    private static func isPlausible(_ label: String) -> Bool {
        guard label.utf8.count <= 32, !label.contains("utf-7"), !label.contains("utf7") else { return false }
        return families.contains { label.hasPrefix($0) } || label.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static let families = [
        "cp", "ibm", "cs", "windows", "iso", "koi", "mac", "x-mac", "ebcdic", "euc", "big5", "gb", "johab", "tis", "viscii", "tcvn", "hp",
        "georgian", "armscii", "pt154", "ptcp154", "rk1048", "kz", "shift", "sjis", "uhc", "latin", "l10", "utf", "ucs", "ms", "dec",
    ]

    private static func isConvertible(_ name: String) -> Bool {
        let converter = iconv_open("UTF-8", name)
        guard let converter, Int(bitPattern: converter) != -1 else { return false }
        iconv_close(converter)
        return true
    }

    private static let table: [(CharacterEncoding, String)] = [
        (.utf8, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
        (.utf16LittleEndian, "utf-16 utf-16le utf16 csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff"),
        (.utf16BigEndian, "utf-16be unicodefffe"),
        (.utf32LittleEndian, "utf-32le ucs-4le"), (.utf32BigEndian, "utf-32 utf-32be utf32 iso-10646-ucs-4 ucs-4"),
        (
            .windows1252,
            """
            ascii us-ascii ansi_x3.4-1968 cp1252 x-cp1252 windows-1252 windows_1252 cp819 ibm819 csisolatin1 l1 latin1 iso-ir-100
            iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987
            """.replacing("\n", with: " ")
        ),
        (.other("CP866"), "866 cp866 csibm866 ibm866"),
        (.other("ISO-8859-2"), "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"),
        (.other("ISO-8859-3"), "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"),
        (.other("ISO-8859-4"), "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"),
        (.other("ISO-8859-5"), "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"),
        (
            .other("ISO-8859-6"),
            "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"
        ),
        (
            .other("ISO-8859-7"),
            "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek"
        ),
        (
            .other("ISO-8859-8"),
            """
            csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-8859-8-i iso-ir-138 iso8859-8 iso88598 iso_8859-8
            iso_8859-8:1988 visual logical
            """.replacing("\n", with: " ")
        ),
        (.other("ISO-8859-10"), "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"),
        (.other("ISO-8859-13"), "iso-8859-13 iso8859-13 iso885913"), (.other("ISO-8859-14"), "iso-8859-14 iso8859-14 iso885914"),
        (.other("ISO-8859-15"), "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"), (.other("ISO-8859-16"), "iso-8859-16"),
        (.other("KOI8-R"), "cskoi8r koi koi8 koi8-r koi8_r"), (.other("KOI8-RU"), "koi8-ru koi8-u"),
        (.other("MACINTOSH"), "csmacintosh mac macintosh x-mac-roman macroman"),
        (.other("MAC-UK"), "x-mac-cyrillic x-mac-ukrainian mac-cyrillic maccyrillic"),
        (.other(MacintoshSets.greek), "x-mac-greek mac-greek macgreek"),
        (.other(MacintoshSets.turkish), "x-mac-turkish mac-turkish macturkish"),
        (.other("MAC-IS"), "maciceland x-mac-icelandic"), (.other("CP861"), "cp_is csibm861"),
        (.other("MAC-CENTRALEUROPE"), "maccentraleurope maclatin2"),
        (.other("CP874"), "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"),
        (.other("CP1250"), "cp1250 windows-1250 x-cp1250"), (.other("CP1251"), "cp1251 windows-1251 x-cp1251"),
        (.other("CP1253"), "cp1253 windows-1253 x-cp1253"),
        (
            .other("CP1254"),
            "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254"
        ),
        (.other("CP1255"), "cp1255 windows-1255 x-cp1255"), (.other("CP1256"), "cp1256 windows-1256 x-cp1256"),
        (.other("CP1257"), "cp1257 windows-1257 x-cp1257"), (.other("CP1258"), "cp1258 windows-1258 x-cp1258"),
        (.other("GB18030"), "gb18030 chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"),
        (.other("BIG5-HKSCS"), "big5 big5-hkscs cn-big5 csbig5 x-x-big5"), (.other("EUC-JP-MS"), "cseucpkdfmtjapanese euc-jp x-euc-jp"),
        (.other("ISO-2022-JP"), "csiso2022jp iso-2022-jp"),
        (.other("CP932"), "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"),
        (
            .other("UHC"),
            "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949"
        ),
    ]
}
