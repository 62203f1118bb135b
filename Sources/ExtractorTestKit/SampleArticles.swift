import FoundationEssentials
import NewsModel
import PluginContract

/// Articles for checks, with what programs trip over: umlauts, quotes, emoji, nothing at all.
enum SampleArticles {
    static let texts: [(title: String, text: String, language: String?)] = [
        ("Nordlicht übernimmt Quantix für 120 Millionen Euro", "Der Kauf soll bis März abgeschlossen sein.", "de"),
        ("Harbour & Lane names Mira Okafor chief executive", "She takes over on 1 May.", "en"),
        ("A \"quoted\" title with \\ and / and 😀", "Line one.\n\nLine two.\tTab.\u{2028}Separator.", "en"),
        ("", "", nil),
        ("Ohne Text", "", "de"),
    ]

    static let messages = texts.enumerated().map { number, sample in
        ArticleMessage(
            id: "sample-\(number)", language: sample.language, published: "2026-03-02T08:00:00Z", title: sample.title, text: sample.text,
            url: "https://example.org/\(number)", feed: "samples")
    }

    static func all(for plugin: PluginIdentity) -> [Extraction] {
        texts.enumerated().map { number, sample in
            extraction("sample-\(number)", plugin, title: sample.title, text: sample.text, language: sample.language)
        }
    }

    /// An article whose question is nearly as long as lines may be.
    static func large(for plugin: PluginIdentity) -> Extraction {
        let sentence = "Die Fabrik in Öhringen stellt um und liefert weiter. "
        let text = String(repeating: sentence, count: (MessageLine.limit - 4096) / sentence.utf8.count)
        return extraction("large", plugin, title: "An article of 4 MiB", text: text, language: "de")
    }

    private static func extraction(
        _ id: String, _ plugin: PluginIdentity, title: String, text: String, language: String?
    ) -> Extraction {
        let article = Article(
            id: Identifier(id), address: "https://example.org/\(id)", feed: "samples", title: title, text: text, language: language,
            published: Date(timeIntervalSince1970: 1_772_438_400), firstSeen: Date(timeIntervalSince1970: 1_772_438_400))
        return Extraction(id: Identifier(id), plugin: plugin, article: article)
    }
}
