import Foundation
import NewsModel

/// Reads feeds and holds their names and addresses against each other, over all files.
struct FeedDecoder {
    private(set) var feeds: [Feed] = []
    private var names: [String: Place] = [:]
    private var addresses: [String: Place] = [:]

    private struct Place {
        var name: String
        var file: String
        var line: Int
    }

    /// Adds the feeds of one list.
    mutating func read(_ list: Field) {
        for element in list.list() ?? [] {
            guard let feed = feed(element) else { continue }
            register(feed, element)
        }
    }

    // MARK: - Private

    /// A mapping, or an address alone.
    private func feed(_ element: Field) -> Feed? {
        if case .text = element.entry.content {
            guard let address = element.webAddress() else { return nil }
            if WebAddress.isPrivate(address) { element.warn(.ownMachine) }
            return Feed(name: WebAddress.feedName(address), address: address)
        }
        guard let section = element.section(.feed) else { return nil }
        let address = section.required("address", example: "`address: https://example.org/feed.xml`").flatMap { $0.webAddress() }
        let name = section["name"].map { $0.feedName() } ?? address.map(WebAddress.feedName)
        var feed = Feed(name: name ?? "", address: address ?? "")
        read(section, into: &feed)
        return name == nil || address == nil ? nil : feed
    }

    private func read(_ section: Section, into feed: inout Feed) {
        section.read("tags", into: &feed.tags) { $0.texts { $0.name() } }
        section.read("every", into: &feed.every) { $0.duration().map { .some($0) } }
        section.read("backfill", into: &feed.backfill) { $0.backfill() }
        section.read("full_text", into: &feed.fullText) { $0.flag() }
        section.read("publisher", into: &feed.publisher) { $0.text(longest: 200).map { .some($0) } }
        section.read("allow_private", into: &feed.allowPrivate) { $0.flag() }
        section.read("host_group", into: &feed.hostGroup) { $0.name().map { .some($0) } }
        section.read("urgent", into: &feed.urgent) { $0.flag() }
        section.read("language", into: &feed.language) { $0.language().map { .some($0) } }
        if let every = feed.every, every < .seconds(60) { section["every"]?.warn(.impolite("less than a minute between requests")) }
        if !feed.allowPrivate, WebAddress.isPrivate(feed.address) { section["address"]?.warn(.ownMachine) }
    }

    private mutating func register(_ feed: Feed, _ element: Field) {
        let place = Place(name: feed.name, file: element.reading.file, line: element.entry.mark.line)
        if let other = names[feed.name] {
            let file = other.file == place.file ? nil : other.file
            element.complain(.takenName(feed.name, noun: "feed", line: other.line, file: file))
            return
        }
        if let other = addresses[feed.address] { element.warn(.sameAddress(name: other.name, line: other.line)) }
        names[feed.name] = place
        addresses[feed.address] = place
        feeds.append(feed)
    }
}

extension Field {
    /// `24h`, `0` or `all`.
    fileprivate func backfill() -> Backfill? {
        if case .text("all", _) = entry.content { return .all }
        return duration().map { .window($0) }
    }
}

extension WebAddress {
    /// Whether the host is written as an address of this machine or of a private network.
    static func isPrivate(_ address: String) -> Bool {
        let authority = shown(address).components(separatedBy: "://").last?.prefix { $0 != "/" && $0 != "?" && $0 != "#" } ?? ""
        let host = authority.hasPrefix("[") ? authority.dropFirst().prefix { $0 != "]" } : authority.prefix { $0 != ":" }
        let name = host.lowercased()
        let octets = name.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        guard octets.count == 4, let first = octets[0], let second = octets[1] else {
            return name == "localhost" || name.hasSuffix(".localhost") || name == "::1" || name.hasPrefix("fe80:")
                || name.hasPrefix("fd")
                    && name.contains(":")
        }
        return [10, 127, 0].contains(first) || (first == 192 && second == 168) || (first == 172 && (16...31).contains(second))
            || (first == 169 && second == 254)
    }
}
