/// The bells that one loop rings when it has left work for another.
final class Bells: Sendable {
    let pages = Bell()
    private let extraction: [String: Bell]
    private let delivery: [String: Bell]
    /// Of plugins and sinks that are not there.
    private let nobody = Bell()

    init(plugins: [String], sinks: [String]) {
        extraction = Dictionary(uniqueKeysWithValues: plugins.map { ($0, Bell()) })
        delivery = Dictionary(uniqueKeysWithValues: sinks.map { ($0, Bell()) })
    }

    func forExtraction(by plugin: String) -> Bell { extraction[plugin] ?? nobody }

    func forDelivery(to sink: String) -> Bell { delivery[sink] ?? nobody }

    /// New articles wait for the extractors.
    func articlesArrived() { extraction.values.forEach { $0.ring() } }

    /// New alerts or notices wait for their sinks.
    func alertsArrived() { delivery.values.forEach { $0.ring() } }
}
