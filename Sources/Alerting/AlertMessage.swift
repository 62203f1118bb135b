import FoundationEssentials
import NewsModel

/// An alert with all that its text and its JSON are made of.
public struct AlertMessage: Sendable {
    public var delivery: Identifier<Delivery>
    public var alert: Alert
    /// The alert's story as it stands; nil for notices and lists.
    public var summary: StorySummary?
    /// For a list, its alerts in order.
    public var listed: [Listed]
    public var rates: ExchangeRates

    public init(
        delivery: Identifier<Delivery>, alert: Alert, summary: StorySummary? = nil, listed: [Listed] = [], rates: ExchangeRates = .shipped
    ) {
        self.delivery = delivery
        self.alert = alert
        self.summary = summary
        self.listed = listed
        self.rates = rates
    }

    /// One alert of a list.
    public struct Listed: Sendable, Hashable {
        public var alert: Alert
        public var summary: StorySummary

        public init(alert: Alert, summary: StorySummary) {
            self.alert = alert
            self.summary = summary
        }
    }

    /// What is told: the story's facts as they stand, or as the alert was decided where there is no story.
    var event: Event? { summary.map(\.event) ?? alert.event }

    /// What the same topic told of the story last before this alert.
    var previous: Telling? {
        summary?.story.tellings.last { $0.topic == alert.topic && $0.alert != alert.id && $0.at <= alert.at }
    }
}
