import NewsModel

/// Numbers, shares and sums as a language writes them.
struct NumberText: Sendable {
    let language: TextLanguage

    private var wording: Wording { .of(language) }

    /// `74,9 %`, `74.9%`
    func percent(_ value: Double) -> String {
        decimal(value, places: 1) + (language == .de ? " %" : "%")
    }

    /// With a sign: `+4,5 %`
    func change(_ value: Double) -> String {
        (value > 0 ? "+" : value < 0 ? "−" : "") + percent(abs(value))
    }

    /// `420 Mio. USD`, `USD 420m`; a range as `400–450 Mio. USD`, about as `rund 400 Mio. USD`.
    func money(_ money: Money) -> String {
        let scale = Scale(max(abs(money.value), abs(money.max ?? 0)))
        let number =
            money.min.flatMap { low in money.max.map { "\(figure(low, scale))–\(figure($0, scale))" } } ?? figure(money.value, scale)
        let prefix = money.min == nil ? wording.word("qualifier.\(money.qualifier.rawValue)").map { $0 + " " } ?? "" : ""
        return prefix + joined(number, scale, CleanText.line(money.currency, longest: 8))
    }

    /// The sum without its currency: `3,1`, where another in the same scale stands beside it.
    func bare(_ money: Money, beside other: Money) -> String {
        let scale = Scale(abs(money.value))
        guard scale.power == Scale(abs(other.value)).power, money.currency == other.currency else { return self.money(money) }
        return figure(money.value, scale)
    }

    /// In another currency, rounded to what an exchange rate can say: `386 Mio. EUR`.
    func rounded(_ value: Double, _ currency: String) -> String {
        let scale = Scale(abs(value))
        let scaled = value / scale.unit
        return joined(decimal(scaled, places: abs(scaled) < 9.95 ? 1 : 0), scale, currency)
    }

    /// `1 Mio.`, `1m`, `405 Mrd.`, `405bn`
    func count(_ value: Double) -> String {
        let scale = Scale(abs(value))
        return figure(value, scale) + suffix(scale)
    }

    /// With the language's decimal mark and groups of three, at most `places` decimals, no trailing zeros.
    func decimal(_ value: Double, places: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "?" }
        let factor = places == 0 ? 1.0 : places == 1 ? 10.0 : 100.0
        let whole = Int64((abs(value) * factor).rounded())
        let (integer, fraction) = whole.quotientAndRemainder(dividingBy: Int64(factor))
        var decimals = places == 0 ? "" : String(String(Int64(factor) + fraction).dropFirst())
        while decimals.last == "0" { decimals.removeLast() }
        let sign = value < 0 && whole != 0 ? "−" : ""
        return sign + grouped(integer) + (decimals.isEmpty ? "" : (language == .de ? "," : ".") + decimals)
    }

    // MARK: - Private

    private struct Scale {
        let power: Int
        var unit: Double { [0: 1, 6: 1e6, 9: 1e9, 12: 1e12][power] ?? 1 }

        init(_ value: Double) {
            power = value >= 999_500_000_000 ? 12 : value >= 999_500_000 ? 9 : value >= 999_500 ? 6 : 0
        }
    }

    private func figure(_ value: Double, _ scale: Scale) -> String { decimal(value / scale.unit, places: 2) }

    private func joined(_ number: String, _ scale: Scale, _ currency: String) -> String {
        language == .de ? number + suffix(scale) + " " + currency : currency + " " + number + suffix(scale)
    }

    private func suffix(_ scale: Scale) -> String {
        switch language {
        case .de: [6: " Mio.", 9: " Mrd.", 12: " Bio."][scale.power] ?? ""
        case .en: [6: "m", 9: "bn", 12: "tn"][scale.power] ?? ""
        }
    }

    private func grouped(_ value: Int64) -> String {
        let digits = Array(String(value))
        guard digits.count > 4 else { return String(digits) }
        let mark: Character = language == .de ? "." : ","
        return String(
            digits.enumerated().flatMap { index, digit in
                index > 0 && (digits.count - index) % 3 == 0 ? [mark, digit] : [digit]
            })
    }
}
