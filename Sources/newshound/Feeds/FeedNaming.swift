import Foundation
import NewsModel
import Polling

/// What feeds are called that nobody has named.
enum FeedNaming {
    /// The title as a short lower case word, or the address where there is none.
    static func name(title: String?, address: String) -> String {
        let word = word(of: title ?? "", limit: 40)
        return word.isEmpty ? bare(address) : word
    }

    /// A folder's name as a tag; empty where nothing is left of it.
    static func tag(of name: String) -> String { word(of: name, limit: 60) }

    static func isTag(_ text: String) -> Bool {
        (1...60).contains(text.count) && text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    }

    // MARK: - Private

    /// Letters and digits, everything between them one hyphen; cut at a hyphen.
    private static func word(of text: String, limit: Int) -> String {
        let parts = text.prefix(400).lowercased().split { !($0.isLetter || $0.isNumber) }
        var word = parts.first.map { String($0.prefix(limit)) } ?? ""
        for part in parts.dropFirst() {
            guard word.count + part.count < limit else { break }
            word += "-\(part)"
        }
        return word
    }

    private static func bare(_ address: String) -> String {
        var rest = address[...]
        if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        if let at = authority.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        return String((rest.hasSuffix("/") ? rest.dropLast() : rest).prefix(200))
    }
}

/// The feeds that the configuration has, so that none is added twice.
struct KnownFeeds {
    private var names: Set<String>
    private var byAddress: [String: String]

    init(_ feeds: [Feed]) {
        names = Set(feeds.map(\.name))
        byAddress = Dictionary(feeds.map { (Self.key($0.address), $0.name) }) { first, _ in first }
    }

    /// The name under which an address is asked already.
    func name(of address: String) -> String? { byAddress[Self.key(address)] }

    func refuse(address: String) throws {
        guard let name = name(of: address) else { return }
        throw Refusal("\(Shown.address(address)) is configured already, as '\(name)'; 'newshound feed show \(name)' shows it")
    }

    func refuse(name: String) throws {
        guard names.contains(name) else { return }
        throw Refusal("there is a feed '\(name)' already; choose another name with --name")
    }

    /// `name`, or `name-2`, … where it is taken.
    func freeName(_ name: String) -> String {
        guard names.contains(name) else { return name }
        var number = 2
        while names.contains("\(name)-\(number)") { number += 1 }
        return "\(name)-\(number)"
    }

    mutating func add(_ feed: Feed) {
        names.insert(feed.name)
        byAddress[Self.key(feed.address)] = feed.name
    }

    private static func key(_ address: String) -> String { CanonicalAddress.of(address) }
}
