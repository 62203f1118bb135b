import Linguistics
import NewsModel

/// Whom a text means without naming them.
extension Clause {
    /// Who is meant besides these: the target of the deal told last, whom the sentence names before, whom the headline is about, whom the
    /// sentences before are about.
    func other(than names: [NameMention], before index: Int = 0) -> NameMention? {
        let headline = main.flatMap { main in
            analysis.names.contains { $0.tokens.lowerBound < document.titleEnd && NameKey.same($0.text, main.text) } ? main : nil
        }
        let near = chunks[..<index].indices.lazy.filter { self.isActor($0) }.flatMap {
            self.usable(self.chunks[self.holder($0) ?? $0])
        }
        return ([target].compactMap { $0 } + near + [headline, topic, main].compactMap { $0 }).first { name in
            !name.isPlace && !name.isPerson && !DealWords.isGroup(name.text.lowercased()) && !persons.contains(name.text)
                && !names.contains { $0.isPerson || persons.contains($0.text) ? $0.text == name.text : NameKey.same($0.text, name.text) }
        }
    }

    /// Whether a phrase stands in the nominative, and not for a paper that reports.
    private func isActor(_ index: Int) -> Bool {
        guard chunks[index].kind == .phrase, chunks[index].preposition == nil else { return false }
        return !(index + 1 < chunks.count && ["reported", "reports", "wrote"].contains(chunks[index + 1].word))
    }

    /// `while X said it would buy`: the firm that says so is `it`, whoever else the sentence names before.
    func teller(before index: Int) -> NameMention? {
        guard language == .en, chunks[index].kind == .pronoun, chunks[index].word == "it" else { return nil }
        if index > 1, chunks[index - 1].word == "that", let head = chunks[index - 2].head, Self.statements.contains(head) {
            return chunks[index - 2].possessor
        }
        var place = index - 1
        while place > 0, chunks[place].kind == .other || chunks[place].preposition == "on" || DealWords.isTime(chunks[place]) { place -= 1 }
        guard place > 0, chunks[place].kind == .verb, EnglishVerbs.telling.contains(chunks[place].word) else { return nil }
        place -= 1
        while place >= 0, chunks[place].kind == .other || chunks[place].preposition == "on" || DealWords.isTime(chunks[place]) {
            place -= 1
        }
        guard place >= 0, chunks[place].kind == .phrase, chunks[place].preposition == nil else { return nil }
        return usable(chunks[place]).last { !$0.isPerson && !$0.isPlace && !persons.contains($0.text) }
    }

    /// What firms say, as a noun: `Alder's announcement that it`.
    private static let statements: WordSet = ["announcement", "statement", "decision", "disclosure", "news", "declaration", "confirmation"]

    /// The one target of the deal told last.
    var target: NameMention? {
        guard let last = lastDeal, sentence.index - last.sentence <= 6, last.targets.count == 1, last.strength >= 0.55 else { return nil }
        return last.targets.first
    }

    /// Whether a phrase speaks of a firm told before: `the company`, `the Dutch brewer`.
    func isReferring(_ index: Int) -> Bool {
        let chunk = chunks[index]
        guard chunk.kind == .phrase, usable(chunk).isEmpty else { return false }
        return DealWords.isAnaphor(chunk) || DealWords.isDescribedFirm(chunk)
    }

    /// Whom a German phrase such as `dem Institut` means: none of those who stand beside it in its clause, but whom the sentence names
    /// before, whom the last deal of the same buyer was about, whom the sentences before and the text are about.
    func referent(at index: Int) -> Party {
        let beside = named(in: span(around: index), except: index)
        let start = span(around: index).lowerBound
        let earlier = chunks[..<start].lazy
            .filter { chunk in
                chunk.kind == .phrase && chunk.preposition == nil && !chunk.nouns.contains { noun in Self.media.match(noun) }
            }
            .flatMap { self.usable($0) }
        let told = lastDeal.flatMap { deal in
            deal.buyers.contains { buyer in beside.contains { NameKey.same($0.text, buyer.text) } } ? deal.targets.first : nil
        }
        let near = earlier.prefix(1).filter { [document] name in
            self.isEstablished(name) || !DictionaryWords.isCommon(document.tokens[name.tokens.lowerBound], .de)
        }
        let isOther: (NameMention) -> Bool = { name in
            !name.isPlace && !name.isPerson && !beside.contains { NameKey.same($0.text, name.text) }
        }
        let isKnown: (NameMention) -> Bool = { self.isEstablished($0) || self.isHeadlines($0) }
        let found = (near + [told, topic, main, target].compactMap { $0 }.filter(isKnown)).first(where: isOther)
        return Party(names: [found ?? lately(isOther)].compactMap { $0 })
    }

    /// The firm named last in the two sentences before this one.
    private func lately(_ isOther: (NameMention) -> Bool) -> NameMention? {
        guard sentence.index > 0 else { return nil }
        let start = document.sentences[max(0, sentence.index - 2)].tokens.lowerBound
        return analysis.names.reversed().first { name in
            name.tokens.upperBound <= sentence.tokens.lowerBound && name.tokens.lowerBound >= start && name.isOrganisation && isOther(name)
        }
    }

    /// Whether a headline names a firm, as teasers do that call it only by what it is.
    func isHeadlines(_ name: NameMention) -> Bool {
        guard name.tokens.lowerBound < document.titleEnd else { return false }
        let first = document.tokens[name.tokens.lowerBound]
        return first.isNameLike && !DictionaryWords.isCommon(name.text.lowercased(), .de) && !name.text.hasSuffix("e")
    }

    private static let media: WordEndings = ["blatt", "zeitung", "magazin", "sender", "agentur", "dienst", "journal", "zeitschrift"]

    /// Whether a name is surely one that a text can be about: a firm's, of several words, or told more than once.
    func isEstablished(_ name: NameMention) -> Bool {
        if name.isOrganisation || name.tokens.count > 1 { return true }
        return analysis.names.lazy.filter { NameKey.same($0.text, name.text) }.prefix(2).count > 1
    }

    /// The chunks of the clause that a chunk stands in.
    private func span(around index: Int) -> Range<Int> {
        let isBorder: (Int) -> Bool = { [chunks] in [.comma, .stop, .subordinator].contains(chunks[$0].kind) }
        let start = (0..<index).last(where: isBorder).map { $0 + 1 } ?? 0
        return start..<((index + 1..<chunks.count).first(where: isBorder) ?? chunks.count)
    }

    private func named(in span: Range<Int>, except index: Int) -> [NameMention] {
        span.filter { $0 != index && chunks[$0].kind == .phrase }.flatMap { usable(chunks[$0]) }
    }

    /// Both names of `Alder-Brightfall` and `Alder/Brightfall`, where the text has both of them elsewhere.
    func halves(of name: NameMention) -> [NameMention] {
        guard let mark = name.text.firstIndex(where: { $0 == "-" || $0 == "/" || $0 == "–" }) else { return [] }
        let pieces = [name.text[..<mark], name.text[name.text.index(after: mark)...]].map {
            $0.split(separator: " ").joined(separator: " ")
        }
        guard pieces.allSatisfy({ $0.utf8.count > 1 && $0.first?.isUppercase == true }) else { return [] }
        let known = pieces.map { piece in analysis.names.first { $0.text != name.text && NameKey.same($0.text, piece) }?.text }
        guard known.allSatisfy({ $0 != nil }), !known.contains(name.text) else { return [] }
        return zip(pieces, known).map { NameMention(text: $1 ?? $0, tokens: name.tokens) }
    }
}
