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

    private static let table: [(Double, String)] = [
        (0, "gmt ut utc wet"), (1, "cet met mez bst west"), (2, "cest mest mesz eet sast cat"), (3, "eest msk eat trt"), (4, "gst msd"),
        (5, "pkt"), (5.5, "ist"), (7, "ict wib"), (8, "awst hkt sgt pht cst8 wita"), (9, "jst kst"), (9.5, "acst"), (10, "aest"),
        (10.5, "acdt"), (11, "aedt"), (12, "nzst"), (13, "nzdt"), (-2.5, "ndt"), (-3, "adt brt art"), (-3.5, "nst"), (-4, "at ast edt clt"),
        (-5, "et est cdt"), (-6, "ct cst mdt"), (-7, "mt mst pdt"), (-8, "pt pst akdt"), (-9, "akst hdt"), (-10, "hst"),
    ]
}
