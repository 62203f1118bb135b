import Foundation

/// Zones by name. Military letters count as UTC, because RFC 822 had their signs wrong (RFC 2822, 4.3).
enum ZoneNames {
    static let offsets: [String: Int] = {
        var offsets: [String: Int] = ["etc/gmt": 0, "etc/utc": 0]
        for letter in "abcdefghiklmnopqrstuvwxyz" { offsets[String(letter)] = 0 }
        for (hours, names) in table {
            for name in names.split(separator: " ") { offsets[String(name)] = Int(hours * 3_600) }
        }
        return offsets
    }()

    /// `Eastern Standard Time` and the like at the start of a text.
    static func spelledOut(in bytes: ArraySlice<UInt8>) -> (offset: Int, length: Int)? {
        guard let first = bytes.first, "ECMPecmp".utf8.contains(first) else { return nil }
        let text = String(decoding: bytes.prefix(32), as: UTF8.self).lowercased()
        guard let (name, hours) = spelledOut.first(where: { text.hasPrefix($0.0) }) else { return nil }
        return (hours * 3_600, name.utf8.count)
    }

    /// Seconds east of Greenwich of a zone of the tz database, for a local time.
    static func offset(of name: String, at local: Date) -> Int? {
        guard let zone = TimeZone(identifier: name) else { return nil }
        let guess = zone.secondsFromGMT(for: local)
        return zone.secondsFromGMT(for: local.addingTimeInterval(-Double(guess)))
    }

    private static let spelledOut: [(String, Int)] = [
        ("eastern standard time", -5), ("eastern daylight time", -4), ("central standard time", -6), ("central daylight time", -5),
        ("mountain standard time", -7), ("mountain daylight time", -6), ("pacific standard time", -8), ("pacific daylight time", -7),
        ("central european standard time", 1), ("central european summer time", 2), ("central european time", 1),
        ("mitteleuropäische zeit", 1), ("mitteleuropäische sommerzeit", 2),
    ]

    /// Where a name is used for several, the one that feeds mean.
    private static let table: [(Double, String)] = [
        (0, "gmt ut utc wet egst azost"), (1, "cet met mez bst west wat wedt dft"), (2, "cest mest mesz eet sast cat cedt haec wast"),
        (3, "eest msk eat trt idt fet eedt syot"), (3.5, "irst"), (4, "gst msd azt get mut ret samt sct"), (4.5, "aft irdt"),
        (5, "pkt uzt yekt tft tjt tmt aqtt mvt orat mawt"), (5.5, "ist slst"), (5.75, "npt"), (6, "almt btt kgt omst biot vost"),
        (6.5, "mmt cct"), (7, "ict wib krat novt hovt cxt davt"), (8, "awst hkt sgt pht cst8 wita irkt myt ulat chot bnt"),
        (8.75, "acwst cwst"),
        (9, "jst kst yakt wit tlt pwt"), (9.5, "acst"), (10, "aest chst vlat pgt ddut"), (10.5, "acdt lhst"),
        (11, "aedt magt sakt sbt vut nct nft sret kost lhdt"), (12, "nzst fjt mht pett anat gilt tvt wakt"), (12.75, "chast"),
        (13, "nzdt tot phot tkt"),
        (13.75, "chadt"), (14, "lint"), (-1, "azot cvt egt"), (-2, "brst uyst fnt pmdt wgst"), (-2.5, "ndt"),
        (-3, "adt brt art clst amst fkst gft pyst srt uyt pmst rott wgt"), (-3.5, "nst nt"), (-4, "at ast edt clt amt bot vet gyt pyt fkt"),
        (-5, "et est cdt cot pet ect"), (-6, "ct cst mdt galt east"), (-7, "mt mst pdt"), (-8, "pt pst akdt cist"),
        (-9, "akst hdt gamt git"),
        (-9.5, "mart"), (-10, "hst ckt taht"), (-11, "sst nut"), (-12, "bit"),
    ]
}
