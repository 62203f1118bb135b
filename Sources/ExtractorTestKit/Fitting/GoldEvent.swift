import NewsModel
import PluginContract

/// An event as people annotated it, and whether a reported one is the same.
public struct GoldEvent: Sendable, Hashable, Decodable {
    private let members: [String: JSONValue]

    /// An event as a golden case expects it.
    public init(_ expected: ExpectedEvent) {
        members = expected.members
    }

    public init(from decoder: any Decoder) throws {
        members = try JSONValue(from: decoder).object ?? [:]
    }

    public var type: String { members["type"]?.text ?? "" }

    /// Whether careful readers differ about it, or the article does not name what makes it this event.
    public var isOptional: Bool { members["optional"] == .flag(true) || keys.allSatisfy(\.isEmpty) }

    /// How well a reported event agrees in type and key: 0 where it does not, a deal's parties and amount each count.
    ///
    /// The key of a move is the person, of a launch the model with its version, best in full, of a deal the target, or the buyer or seller with the
    /// amount, or the buyer where one side names no target; of a plugin's own type any of its texts.
    public func agreement(with event: Event) -> Int {
        guard event.type == type else { return 0 }
        switch type {
        case "deal": return dealAgreement(event)
        case "exec_move": return same("person", event, by: NameMatch.isSamePerson) ? 1 : 0
        case "model_launch":
            return same("model", event, by: NameMatch.isEqualModel) ? 2 : same("model", event, by: NameMatch.isSameModel) ? 1 : 0
        default: return ownFields.contains { same($0, event, by: NameMatch.isSameName) } ? 1 : 0
        }
    }

    // MARK: - Private

    private var keys: [[String]] {
        switch type {
        case "deal": [names("targets"), names("buyers"), names("sellers")]
        case "exec_move": [names("person")]
        case "model_launch": [names("model")]
        default: ownFields.map(names)
        }
    }

    /// Fields of an event type that a plugin brings.
    private var ownFields: [String] { members.keys.filter { !["type", "status", "quote", "optional", "aliases"].contains($0) }.sorted() }

    private func names(_ field: String) -> [String] {
        members[field]?.text.map { [$0] } ?? members[field]?.list?.compactMap(\.text) ?? []
    }

    /// The name with its other forms.
    private func forms(of name: String) -> [String] {
        let aliases = members["aliases"]?.object ?? [:]
        return [name]
            + aliases.flatMap { key, forms -> [String] in
                let all = [key] + (forms.text.map { [$0] } ?? forms.list?.compactMap(\.text) ?? [])
                return all.contains { NameMatch.isSameName($0, name) } ? all : []
            }
    }

    private func same(_ field: String, _ event: Event, by isSame: (String, String) -> Bool) -> Bool {
        names(field).contains { name in event.texts(field).contains { other in forms(of: name).contains { isSame($0, other) } } }
    }

    private func dealAgreement(_ event: Event) -> Int {
        let target = same("targets", event, by: NameMatch.isSameName)
        let buyer = same("buyers", event, by: NameMatch.isSameName)
        let seller = same("sellers", event, by: NameMatch.isSameName)
        let amount = hasAmount(of: event)
        let isOneSided = names("targets").isEmpty || event.texts("targets").isEmpty
        guard target || buyer && (amount || isOneSided) || seller && amount else { return 0 }
        return (target ? 4 : 0) + (buyer ? 2 : 0) + (seller ? 2 : 0) + (amount ? 3 : 0)
    }

    private func hasAmount(of event: Event) -> Bool {
        guard let value = members["amount"]?.object?["value"]?.number, let other = event.money("amount")?.value else { return false }
        return abs(value - other) <= 0.011 * max(abs(value), abs(other))
    }
}
