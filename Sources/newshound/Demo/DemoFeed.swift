import Foundation

/// Writes the sample articles that have been published so far as an RSS 2.0 document.
struct DemoFeed {
    let name: String
    let language: String

    func document(of articles: [DemoArticle], published: Date) -> String {
        let items = articles.filter { $0.feed == name }.map { item($0, published: published) }.joined()
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>\(name)</title><link>http://\(name).example/</link>\
            <description>Sample news</description><language>\(language)</language>\(items)</channel></rss>
            """
    }

    // MARK: - Private

    private func item(_ article: DemoArticle, published: Date) -> String {
        let slug = article.title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
        return """
            <item><title>\(escaped(article.title))</title><link>http://\(name).example/\(escaped(slug))</link>\
            <guid isPermaLink="false">\(escaped(slug))</guid><pubDate>\(Self.dateFormat.format(published))</pubDate>\
            <description>\(escaped(article.text))</description></item>
            """
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    private static let dateFormat = Date.VerbatimFormatStyle(
        format: """
            \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
            \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) +0000
            """,
        locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
}
