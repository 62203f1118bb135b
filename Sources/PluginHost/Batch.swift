import NewsModel

/// How one question ended.
enum Settlement: Sendable {
    case events([Event])
    case delivered
    case setAside(String)
    case refused(String, retry: Bool)
    case unavailable(String)

    var extractionOutcome: ExtractionReply.Outcome {
        switch self {
        case .events(let events): .events(events)
        case .setAside(let reason): .setAside(reason)
        case .unavailable(let reason), .refused(let reason, _): .unavailable(reason)
        case .delivered: .unavailable("answered as an alert")
        }
    }

    var deliveryReply: DeliveryReply {
        switch self {
        case .delivered: .delivered
        case .refused(let reason, retry: false): .rejected(reason)
        case .refused(let reason, retry: true), .setAside(let reason), .unavailable(let reason): .later(reason)
        case .events: .rejected("answered as an article")
        }
    }
}

/// Questions that one caller waits for together.
struct Batch {
    private var settlements: [Settlement?]
    private var missing: Int
    private let continuation: CheckedContinuation<[Settlement], Never>

    init(size: Int, continuation: CheckedContinuation<[Settlement], Never>) {
        settlements = Array(repeating: nil, count: size)
        missing = size
        self.continuation = continuation
    }

    var isComplete: Bool { missing == 0 }

    mutating func settle(_ place: Int, _ settlement: Settlement) {
        guard settlements[place] == nil else { return }
        settlements[place] = settlement
        missing -= 1
    }

    /// Hands the answers to the caller; to be called once.
    func finish(missing standIn: Settlement) {
        continuation.resume(returning: settlements.map { $0 ?? standIn })
    }
}
