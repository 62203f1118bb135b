import FoundationEssentials
import NewsModel

/// A sum as an article gives it beside one that a topic asks for, in the topic's currency.
///
/// A range meets `<` and `>` where some sum of it does. "More than 100" is more than 100, and "up to 100" is not less than 100.
/// Sums are equal within a millionth, across currencies within 1 %, and "about" within 10 %.
struct MoneyComparison {
    let rateDay: String?
    /// What an explanation says beside the sum.
    let note: String
    private let low: Double
    private let high: Double
    private let wanted: Double
    private let qualifier: Money.Qualifier

    /// Nil where no rate is known.
    init?(_ money: Money, with sum: Sum, rates: ExchangeRates, at moment: Date) {
        wanted = sum.value
        qualifier = money.qualifier
        let (least, most) = (money.min ?? money.value, money.max ?? money.value)
        guard money.currency != sum.currency else {
            (low, high, rateDay, note) = (least, most, nil, "")
            return
        }
        guard let one = rates.convert(1, from: money.currency, to: sum.currency, at: moment) else { return nil }
        (low, high, rateDay) = (least * one.value, most * one.value, one.day)
        note = " ≈ \(Shown.sum(money.value * one.value, sum.currency)) by rates of \(one.day)"
    }

    var equals: Bool {
        let tolerance = wanted.magnitude * (qualifier == .about ? 0.1 : rateDay == nil ? 1e-6 : 0.01)
        return low - tolerance <= wanted && wanted <= high + tolerance
    }

    func stands(_ relation: Relation) -> Bool {
        switch relation {
        case .less: low < wanted
        case .lessOrEqual: qualifier == .atLeast ? low < wanted : low <= wanted
        case .greater: qualifier == .atLeast ? high >= wanted : high > wanted
        case .greaterOrEqual: high >= wanted
        }
    }
}
