/// The article that a page describes as linked data (JSON-LD, schema.org).
struct LinkedArticle {
    let headline: String?
    let author: String?
    let published: String?
    let address: String?
    let language: String?
    let publisher: String?
    let body: String?

    /// The first article among the documents of a page, or the first page described there.
    static func find(in documents: [LooseJSON]) -> LinkedArticle? {
        var waiting = Array(documents.reversed())
        var page: LooseJSON?
        var seen = 0
        while let value = waiting.popLast(), seen < nodeLimit {
            seen += 1
            switch value {
            case .list(let values): waiting += values.prefix(nodeLimit).reversed()
            case .object:
                if isArticle(value) { return LinkedArticle(value) }
                if page == nil, types(of: value).contains(where: { $0.hasSuffix("Page") }) { page = value }
                waiting += ["@graph", "mainEntity", "mainEntityOfPage"].compactMap { value[$0] }.reversed()
            default: break
            }
        }
        return page.map(LinkedArticle.init)
    }

    // MARK: - Private

    private static let nodeLimit = 500

    private init(_ value: LooseJSON) {
        headline = value["headline"]?.text ?? (Self.isArticle(value) ? value["name"]?.text : nil)
        author = Self.names(value["author"] ?? value["creator"])
        published = value["datePublished"]?.text ?? value["dateCreated"]?.text
        address = value["mainEntityOfPage"]?["@id"]?.text ?? value["url"]?.text ?? value["mainEntityOfPage"]?.text
        language = value["inLanguage"]?.text ?? value["inLanguage"]?["alternateName"]?.text
        publisher = value["publisher"]?["name"]?.text
        body = value["articleBody"]?.text
    }

    private static func isArticle(_ value: LooseJSON) -> Bool {
        types(of: value).contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }
    }

    private static func types(of value: LooseJSON) -> [String] {
        guard let type = value["@type"] else { return [] }
        return (type.list?.compactMap(\.text) ?? [type.text].compactMap { $0 }).map { String($0.split(separator: "/").last ?? "") }
    }

    /// Names of persons or organisations, several joined by commas.
    private static func names(_ value: LooseJSON?) -> String? {
        guard let value else { return nil }
        let names = (value.list ?? [value]).prefix(20).compactMap { $0.text ?? $0["name"]?.text ?? $0["name"]?.list?.first?.text }
        let distinct = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return distinct.isEmpty ? nil : distinct.joined(separator: ", ")
    }
}
