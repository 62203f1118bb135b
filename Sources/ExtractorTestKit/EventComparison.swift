import FoundationEssentials
import NewsModel
import PluginContract

/// Compares what a plugin reports with what a case expects.
struct EventComparison {
    /// Expected events, each with what differs in the reported one that comes nearest.
    private(set) var missing: [(expected: ExpectedEvent, differences: [String])] = []
    private(set) var unexpected: [Event] = []
    private(set) var matched: [ExpectedEvent] = []

    init(expected: [ExpectedEvent], reported: [Event]) {
        var rest = reported.map { (event: $0, json: Self.json(of: $0)) }
        var open: [ExpectedEvent] = []
        for event in expected {
            if let place = rest.firstIndex(where: { Self.differences(event, $0.json).isEmpty }) {
                matched.append(event)
                rest.remove(at: place)
            } else {
                open.append(event)
            }
        }
        for event in open {
            let candidates = rest.indices.filter { rest[$0].event.type == event.type }
            let nearest = candidates.min { Self.differences(event, rest[$0].json).count < Self.differences(event, rest[$1].json).count }
            missing.append((event, nearest.map { Self.differences(event, rest[$0].json) } ?? []))
            if let nearest { unexpected.append(rest.remove(at: nearest).event) }
        }
        unexpected += rest.map(\.event)
    }

    var isMatch: Bool { missing.isEmpty && unexpected.isEmpty }

    // MARK: - Private

    static func json(of event: Event) -> JSONValue {
        guard let bytes = try? JSONEncoder().encode(event), let json = try? JSONValue.parse(bytes) else { return .null }
        return json
    }

    private static func differences(_ expected: ExpectedEvent, _ reported: JSONValue) -> [String] {
        expected.members.keys.sorted().compactMap { name in
            let wanted = expected.members[name] ?? .null
            let got = reported.object?[name]
            return covers(got, wanted) ? nil : "\(name): expected \(wanted.line), reported \(got?.line ?? "nothing")"
        }
    }

    /// Whether `got` has everything that `wanted` lists; lists must have the same length and order.
    private static func covers(_ got: JSONValue?, _ wanted: JSONValue) -> Bool {
        switch (wanted, got) {
        case (.null, nil), (.null, .null): true
        case (.object(let members), .object(let others)): members.allSatisfy { covers(others[$0.key], $0.value) }
        case (.list(let values), .list(let others)): values.count == others.count && zip(others, values).allSatisfy { covers($0, $1) }
        default: wanted == got
        }
    }
}
