/// Fields that people look for under another name.
enum FieldSynonyms {
    /// What to write instead, or nil where no other name is known.
    static func remedy(_ word: String) -> String? {
        fields[word.lowercased()].map { "did you mean `\($0)`?" }
    }

    private static let fields = [
        "company": "party", "firm": "party", "companies": "party", "parties": "party", "acquirer": "buyer", "investor": "buyer",
        "investors": "buyer", "price": "amount", "value": "amount", "money": "amount", "stake_percent": "stake", "share": "stake",
        "organisation": "org", "organization": "org", "name": "person", "lang": "language", "date": "published", "time": "published",
        "body": "text", "content": "text", "headline": "title", "source": "feed", "link": "url", "address": "url", "tags": "tag",
        "category": "tag", "host": "domain", "site": "domain", "event": "type", "from": "from_org", "to": "to_org",
    ]
}
