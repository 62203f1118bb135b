/// The place of a large body among those that may be in memory at once (`WebClientSettings.maxLarge`); it is given back with the last
/// reference to it, so who makes something as large of the body holds on to it.
public final class BodyLease: Sendable {
    private let giveBack: @Sendable () -> Void

    init(_ giveBack: @escaping @Sendable () -> Void) {
        self.giveBack = giveBack
    }

    deinit { giveBack() }
}

/// Answers are the same whether or not their bodies take a place.
extension BodyLease: Hashable {
    public static func == (left: BodyLease, right: BodyLease) -> Bool { true }

    public func hash(into hasher: inout Hasher) {}
}
