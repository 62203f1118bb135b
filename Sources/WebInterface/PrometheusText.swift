/// Prometheus' text format, version 0.0.4.
public enum PrometheusText {
    /// The `Content-Type` of the text.
    public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    /// The families in their order, each with HELP and TYPE; characters that names may not have become `_`.
    public static func render(_ families: [MetricFamily]) -> String {
        families.map(text).joined()
    }

    // MARK: - Private

    private static func text(_ family: MetricFamily) -> String {
        let name = self.name(family.name)
        let samples = family.samples.map { "\(name)\(suffix($0.suffix))\(labels($0.labels)) \(number($0.value))\n" }
        return "# HELP \(name) \(escaped(family.help))\n# TYPE \(name) \(family.kind.rawValue)\n" + samples.joined()
    }

    private static func labels(_ labels: [String: String]) -> String {
        guard !labels.isEmpty else { return "" }
        let pairs = labels.sorted { $0.key < $1.key }.map { "\(name($0.key))=\"\(escaped($0.value).replacing("\"", with: "\\\""))\"" }
        return "{" + pairs.joined(separator: ",") + "}"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    private static func suffix(_ text: String) -> String { String(text.map { isNameCharacter($0) ? $0 : "_" }) }

    private static func name(_ text: String) -> String {
        let clean = suffix(text)
        return clean.first.map { $0.isNumber } ?? true ? "_" + clean : clean
    }

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "_" || character == ":")
    }

    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        return value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }
}
