import FoundationEssentials
import NewsModel

/// Compares sums of money as different reports give them.
struct SumLikeness {
    let rates: ExchangeRates
    /// The day whose month's rates count; the newest where nil.
    let moment: Date?

    init(rates: ExchangeRates = .shipped, at moment: Date? = nil) {
        self.rates = rates
        self.moment = moment
    }

    /// By how much two sums are apart.
    enum Distance: Sendable, Hashable {
        /// One is absent, or no rate is known.
        case unknown
        /// The larger bound over the smaller one; 1 where the sums' ranges meet.
        case factor(Double)
    }

    /// How far apart two sums are when their qualifiers and ranges are given every benefit.
    func distance(_ left: Money?, _ right: Money?) -> Distance {
        guard let left, let right, let factor = exchange(right, to: left) else { return .unknown }
        guard let one = bounds(left, factor: 1), let other = bounds(right, factor: factor) else { return .unknown }
        if one.overlaps(other) { return .factor(1) }
        return .factor(max(one.lowerBound / other.upperBound, other.lowerBound / one.upperBound))
    }

    /// Within 10 %, across currencies within 15 %; `nearly 15` agrees with 14.3.
    func agree(_ left: Money?, _ right: Money?) -> Bool {
        guard case .factor(let factor) = distance(left, right) else { return false }
        return factor <= (left?.currency == right?.currency ? 1.1 : 1.15) + 1e-9
    }

    /// Whether both are known and further apart than `limit`.
    func differ(_ left: Money?, _ right: Money?, by limit: Double) -> Bool {
        guard case .factor(let factor) = distance(left, right) else { return false }
        return factor > limit
    }

    // MARK: - Private

    /// What one unit of `money`'s currency is in the other's.
    private func exchange(_ money: Money, to other: Money) -> Double? {
        if money.currency == other.currency { return 1 }
        if let dollars = money.usd, let others = other.usd, money.value > 0, other.value > 0, others > 0 {
            return (dollars / money.value) / (others / other.value)
        }
        return rates.convert(1, from: money.currency, to: other.currency, at: moment ?? .distantFuture)?.value
    }

    /// Nil for sums that are not positive and finite.
    private func bounds(_ money: Money, factor: Double) -> ClosedRange<Double>? {
        let low = (money.min ?? money.value) * factor
        let high = max(low, (money.max ?? money.value) * factor)
        guard low > 0, high < 1e30 else { return nil }
        switch money.qualifier {
        case .exact: return low...high
        case .about: return (low * 0.95)...(high * 1.05)
        case .atLeast: return low...(high * 1.3)
        case .atMost: return (low * 0.7)...high
        }
    }
}
