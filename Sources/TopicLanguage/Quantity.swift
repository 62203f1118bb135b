/// A number with what stands beside it: `100 million EUR`, `$1bn`, `25 %`, `7d`.
struct Quantity: Sendable, Hashable {
    var number: Double
    var units: [Unit]

    var currency: String? {
        for case .currency(let code) in units { return code }
        return nil
    }

    /// The number with its factors, where it is no percentage, span or sum.
    var plain: Double? {
        units.allSatisfy { $0.factor != nil } ? scaled : nil
    }

    /// A percentage's or a plain number.
    var percentage: Double? {
        units.allSatisfy { $0 == .percent || $0.factor != nil } && units.count { $0 == .percent } <= 1 ? scaled : nil
    }

    /// The sum, where a currency stands beside it.
    var sum: Sum? {
        guard let currency, units.count(where: \.isCurrency) == 1, units.allSatisfy({ $0.isCurrency || $0.factor != nil }) else {
            return nil
        }
        return Sum(value: scaled, currency: currency)
    }

    /// Seconds.
    var span: Double? {
        guard units.count == 1 else { return nil }
        switch units[0] {
        case .span(let seconds): return number * seconds
        case .minutesOrMillions: return number * 60
        default: return nil
        }
    }

    // MARK: - Private

    private var scaled: Double {
        units.reduce(number) { $0 * ($1.factor ?? 1) }
    }
}

/// A sum of money that a topic compares with.
struct Sum: Sendable, Hashable {
    var value: Double
    /// ISO 4217.
    var currency: String
}

extension Unit {
    /// By how much it multiplies a number, nil where it is no factor.
    var factor: Double? {
        switch self {
        case .factor(let factor): factor
        case .minutesOrMillions: 1e6
        default: nil
        }
    }

    var isCurrency: Bool {
        if case .currency = self { true } else { false }
    }
}
