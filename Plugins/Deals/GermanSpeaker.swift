import Linguistics
import NewsModel

/// Whom `wir` stands for in a firm's own announcement: `Wir haben heute die Y GmbH gekauft`.
struct GermanSpeaker {
    let analysis: Analysis

    /// The firm that speaks, where the headline or the first sentences say `wir` outside quotes: by what the text says `über` it, by the
    /// headline, or by the first firm with a legal form.
    var name: NameMention? {
        guard speaks else { return nil }
        let firms = analysis.names.filter { $0.isOrganisation && !$0.isPlace && !$0.isPerson }
        return described(firms) ?? firms.first { $0.tokens.lowerBound < document.titleEnd } ?? firms.first(where: isIncorporated)
    }

    // MARK: - Private

    private var document: Document { analysis.document }

    private var speaks: Bool {
        var isQuoted = false
        for sentence in document.sentences.prefix(4) {
            for index in sentence.tokens {
                let token = document.tokens[index]
                if token.isMark {
                    if Self.opening.contains(token.text) { isQuoted = true }
                    if Self.closing.contains(token.text) { isQuoted = false }
                } else if !isQuoted, Self.words.contains(token) {
                    return true
                }
            }
        }
        return false
    }

    /// `Über uns: Die X GmbH …`, `Über X`.
    private func described(_ firms: [NameMention]) -> NameMention? {
        for sentence in document.sentences.reversed() where !sentence.isTitle && sentence.tokens.count > 1 {
            guard document.tokens[sentence.tokens.lowerBound].text == "Über" else { continue }
            return firms.first { sentence.tokens.contains($0.tokens.lowerBound) && $0.tokens.lowerBound < sentence.tokens.lowerBound + 8 }
        }
        return nil
    }

    private func isIncorporated(_ name: NameMention) -> Bool {
        let last = name.tokens.upperBound - 1
        return Organisations.words.isLegalForm(document.tokens[last])
            || last + 1 < document.tokens.count && Organisations.words.isLegalForm(document.tokens[last + 1])
    }

    private static let words: WordSet = ["wir", "uns", "unser", "unsere", "unserer", "unseren", "unserem", "unseres"]
    private static let opening: Set<String> = ["„", "«"]
    private static let closing: Set<String> = ["“", "»", "”"]
}
