import FoundationEssentials
import NewsModel

extension TopicSubject {
    /// The values a field has; none where it is absent.
    func values(of field: Field) -> [Value] {
        switch field {
        case .known(let known): known.isOfEvent ? eventValues(of: known) : articleValues(of: known)
        case .ofEvent(let name, let kind): event?.fields[name].map { Value.values(of: $0, as: kind) } ?? []
        }
    }

    // MARK: - Private

    private func articleValues(of field: KnownField) -> [Value] {
        switch field {
        case .language: texts([article.language])
        case .feed: texts([article.feed])
        case .tag: texts(feedTags)
        case .domain: texts([domain])
        case .author: texts([article.author])
        case .title: texts([article.title])
        case .text: texts([article.title, article.text])
        case .url: texts([article.address])
        case .published: article.published.map { [.period(Period($0))] } ?? []
        case .age: [.span(now.timeIntervalSince(moment))]
        case .sources: [.number(Double(sources))]
        default: []
        }
    }

    private func eventValues(of field: KnownField) -> [Value] {
        guard let event else { return [] }
        switch field {
        case .type: return [.text(event.type)]
        case .status: return [.text(event.status)]
        case .confidence: return [.number(event.confidence)]
        case .party: return texts(event.texts("buyers") + event.texts("targets") + event.texts("sellers"))
        case .buyer: return texts(event.texts("buyers"))
        case .target: return texts(event.texts("targets"))
        case .seller: return texts(event.texts("sellers"))
        case .stake: return values("stake_percent")
        case .from_org: return texts([event.position("from")?.org])
        case .to_org: return texts([event.position("to")?.org])
        case .org: return texts([event.position("from")?.org, event.position("to")?.org])
        case .role: return texts([event.position("from")?.role, event.position("to")?.role])
        case .function: return texts([event.position("from")?.function, event.position("to")?.function])
        default: return values(field.rawValue)
        }
    }

    private func values(_ name: String) -> [Value] {
        event?.fields[name].map { Value.values(of: $0, as: .text) } ?? []
    }

    private func texts(_ texts: [String?]) -> [Value] {
        texts.compactMap { $0 }.filter { !$0.isEmpty }.map(Value.text)
    }

    /// The host of the article's address without `www.` and port.
    private var domain: String? {
        guard let start = article.address.firstRange(of: "://")?.upperBound else { return nil }
        let authority = article.address[start...].prefix { !"/?#".contains($0) }
        let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
}
