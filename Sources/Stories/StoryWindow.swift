import FoundationEssentials
import NewsModel

/// How long after a story's reports another may still join it, by the articles' dates.
struct StoryWindow {
    /// Whether a report of `event` dated `moment` is in time for a story that stands at `standing`, its reports dated within `reported`.
    static func isOpen(_ event: Event, at moment: Date, standing: Event, reported: ClosedRange<Date>) -> Bool {
        let gap = days(from: moment, to: reported)
        switch event.type {
        case "deal": return dealIsOpen(event, gap: gap, age: days(reported.lowerBound, moment), standing: standing)
        case "exec_move": return gap <= 30
        case "model_launch": return gap <= 60
        default: return gap <= 30
        }
    }

    /// When an article speaks: as published, or first seen where its feed does not say.
    static func date(of article: ArticleReference) -> Date { article.published ?? article.firstSeen }

    // MARK: - Private

    /// Reports within 21 days belong together. Later ones join a deal that is not over for 24 months, unless they begin a new one.
    private static func dealIsOpen(_ event: Event, gap: Double, age: Double, standing: Event) -> Bool {
        if gap <= 21 { return true }
        guard age <= 730 else { return false }
        if StatusSteps.isOver(standing.status) { return false }
        let (deal, known) = (Deal(event), Deal(standing))
        if deal.isOnlyOnce, known.isOnlyOnce { return true }
        return deal.kind == known.kind && StatusSteps.isStep(from: standing.status, to: event.status)
    }

    private static func days(_ from: Date, _ to: Date) -> Double { abs(to.timeIntervalSince(from)) / 86_400 }

    private static func days(from moment: Date, to reported: ClosedRange<Date>) -> Double {
        if reported.contains(moment) { return 0 }
        return min(days(reported.lowerBound, moment), days(reported.upperBound, moment))
    }
}
