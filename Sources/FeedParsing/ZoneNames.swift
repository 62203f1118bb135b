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

    /// Seconds east of Greenwich of a zone of the tz database, for a local time.
    static func offset(of name: String, at local: Date) -> Int? {
        guard let zone = TimeZone(identifier: name) else { return nil }
        let guess = zone.secondsFromGMT(for: local)
        return zone.secondsFromGMT(for: local.addingTimeInterval(-Double(guess)))
    }

    private static let table: [(Double, String)] = [
        (0, "gmt ut utc wet"), (1, "cet met mez bst west"), (2, "cest mest mesz eet sast cat"), (3, "eest msk eat trt"), (4, "gst msd"),
        (5, "pkt"), (5.5, "ist"), (7, "ict wib"), (8, "awst hkt sgt pht cst8 wita"), (9, "jst kst"), (9.5, "acst"), (10, "aest"),
        (10.5, "acdt"), (11, "aedt"), (12, "nzst"), (13, "nzdt"), (-2.5, "ndt"), (-3, "adt brt art"), (-3.5, "nst"), (-4, "at ast edt clt"),
        (-5, "et est cdt"), (-6, "ct cst mdt"), (-7, "mt mst pdt"), (-8, "pt pst akdt"), (-9, "akst hdt"), (-10, "hst"),
    ]
}
