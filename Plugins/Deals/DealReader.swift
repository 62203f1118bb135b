import Linguistics
import NewsModel

/// Reads all clues of a document, sentence by sentence, keeping in mind what the text is about.
struct DealReader {
    let analysis: Analysis
    /// The year of publication, where known.
    let year: Int?
    /// The latest year the text names, which stands in for an unknown date of publication.
    private let newestYear: Int?
    /// The organisation whose own news this is.
    private let publisher: String?
    /// Whom `wir` and `uns` stand for in a German announcement.
    private let speaker: NameMention?
    /// Where a German announcement is dated: `Eisenstadt, 3. Februar 2020`.
    private let dateline: String?

    init(analysis: Analysis, year: Int?, publisher: String?) {
        self.analysis = analysis
        self.year = year
        speaker = analysis.document.language == .de ? GermanSpeaker(analysis: analysis).name : nil
        self.publisher = publisher ?? speaker?.text
        dateline = analysis.document.language == .de ? Self.dateline(analysis) : nil
        newestYear = year == nil ? Self.newestYear(analysis.document.tokens) : nil
    }

    func clues() -> [DealClue] {
        let persons = persons
        let main = main(persons)
        var topic = main
        var last: DealClue?
        var found: [DealClue] = []
        for sentence in analysis.document.sentences
        where sentence.tokens.count <= 150 && found.count < Self.limit && mayTell(sentence) {
            let clause = Clause(
                analysis: analysis, sentence: sentence, chunks: chunks(of: sentence), topic: topic, main: main, lastDeal: last,
                publisher: publisher, persons: persons)
            let clues = judged(clause)
            last = clues.last { !$0.targets.isEmpty && $0.doubts.isEmpty && $0.strength >= 0.4 } ?? last
            found += clues
            topic = subject(of: clause) ?? topic
        }
        return found
    }

    // MARK: - Private

    /// About so many clues of one article are read; what comes beyond is a list, not news.
    private static let limit = 400

    /// Whether the sentence has names, sums, or words that rules ask for: without any of them it neither tells a deal nor changes the topic.
    private func mayTell(_ sentence: Sentence) -> Bool {
        guard analysis.chunks.isPlain(sentence.index) else { return true }
        let tokens = analysis.document.tokens
        return analysis.document.language == .de
            ? GermanRules.mayTell(sentence.tokens, in: tokens)
            : sentence.tokens.contains { EnglishRules.mayTell(tokens[$0]) }
    }

    /// A sentence's chunks without the agency's dateline: `LONDON (Reuters) -`.
    private func chunks(of sentence: Sentence) -> [Chunk] {
        var chunks = analysis.chunks[sentence.index]
        if analysis.document.language == .de {
            let whole = GermanSumWords.joined(chunks, analysis.document)
            let read = GermanInsertions.removed(GermanParticiples.joined(whole, analysis.document))
            chunks = GermanFirms.named(read, analysis.document)
            if let speaker { chunks = told(by: speaker, chunks) }
        }
        if chunks.contains(where: isSign) { chunks.removeAll(where: isSign) }
        guard !sentence.isTitle, let dash = chunks.prefix(8).firstIndex(where: { $0.kind == .stop }), dash > 0,
            ["-", "–", "—", "--"].contains(chunks[dash].word)
        else { return chunks }
        let isDateline = chunks[..<dash].contains { $0.word == "(" } && !chunks[..<dash].contains { $0.kind == .verb }
        let isPlaced =
            chunks[0].tokens.allSatisfy { analysis.document.tokens[$0].isUppercase }
            && chunks[..<dash].allSatisfy {
                $0.kind == .comma || $0.kind == .phrase && !$0.tokens.contains { analysis.document.tokens[$0].isLowercase }
            }
        return isDateline || isPlaced || dash == 1 && chunks[0].names.count == 1 ? Array(chunks[(dash + 1)...]) : chunks
    }

    /// The chunks with the speaker for `uns`, unless that only goes with `wir`: `Y gehört jetzt zu uns`.
    private func told(by speaker: NameMention, _ chunks: [Chunk]) -> [Chunk] {
        guard chunks.contains(where: { $0.word == "uns" }) else { return chunks }
        return chunks.indices.map { index in
            let chunk = chunks[index]
            guard chunk.kind == .pronoun, chunk.word == "uns", !part(around: index, chunks).contains(where: { $0.word == "wir" }) else {
                return chunk
            }
            let before = chunk.tokens.lowerBound - 1
            let preposition = before >= 0 ? analysis.document.tokens[before].lower : ""
            let governs = Lexicon.of(.de).isPreposition(preposition)
            return chunk.standing(for: speaker, under: governs ? preposition : nil)
        }
    }

    /// The chunks between the marks about one.
    private func part(around index: Int, _ chunks: [Chunk]) -> ArraySlice<Chunk> {
        let isMark: (Int) -> Bool = { [.comma, .stop].contains(chunks[$0].kind) }
        let start = chunks[..<index].indices.last(where: isMark).map { $0 + 1 } ?? 0
        return chunks[start..<(chunks[index...].indices.first(where: isMark) ?? chunks.count)]
    }

    /// `Eisenstadt, 3. Februar 2020.`: the place by which the text's first sentence begins.
    private static func dateline(_ analysis: Analysis) -> String? {
        let tokens = analysis.document.tokens
        for sentence in analysis.document.sentences.prefix(3) where !sentence.isTitle {
            let words = sentence.tokens.prefix(12)
            guard let comma = words.dropFirst().first(where: { tokens[$0].is(",") }), comma + 2 < tokens.count, tokens[comma + 1].isNumber
            else { continue }
            return tokens[comma - 1].text
        }
        return nil
    }

    /// `( ALDR.N )`, `(NYSE: ALDR)`: the sign of a share at an exchange, over which lists and clauses go on.
    private func isSign(_ chunk: Chunk) -> Bool {
        guard chunk.kind == .other, chunk.word == "(", 4...8 ~= chunk.tokens.count else { return false }
        let inner = chunk.tokens.dropFirst().dropLast().map { analysis.document.tokens[$0] }
        return inner.contains { $0.is(".") || $0.is(":") }
            && inner.allSatisfy { $0.isMark || $0.isNumber || $0.text.utf8.prefix(2).allSatisfy { 65...90 ~= $0 } || $0.is("nasdaq") }
    }

    private static func newestYear(_ tokens: [Token]) -> Int? {
        let numbers = tokens.indices.filter { tokens[$0].isNumber && tokens[$0].text.utf8.count == 4 }
        return numbers.compactMap { Int(tokens[$0].text) }.filter { (1990...2100).contains($0) }.max()
    }

    /// The organisation that the beginning names most often.
    private func main(_ persons: Set<String>) -> NameMention? {
        let early = analysis.names.prefix(40).filter {
            !$0.isPlace && !$0.isPerson && !persons.contains($0.text) && $0.text != dateline
        }
        let counts = Dictionary(grouping: early, by: \.text).mapValues(\.count)
        guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
        return early.first { $0.text == best.key }
    }

    private func subject(of clause: Clause) -> NameMention? {
        for (index, chunk) in clause.chunks.prefix(6).enumerated() where chunk.kind == .phrase && chunk.preposition == nil {
            if let holder = clause.holder(index), let name = clause.chunks[holder].names.last(where: { !$0.isPlace && !$0.isPerson }) {
                return name
            }
            if let name = chunk.names.last(where: {
                !$0.isPlace && !$0.isPerson && !clause.persons.contains($0.text) && $0.text != dateline
            }) {
                return name
            }
        }
        return nil
    }

    /// The last names of those whom an office or title marks as persons.
    private var persons: Set<String> {
        guard analysis.document.language == .en else { return [] }
        return Set(analysis.names.lazy.filter(\.isPerson).compactMap { $0.text.split(separator: " ").last.map(String.init) })
    }

    private func judged(_ clause: Clause) -> [DealClue] {
        let clues = clause.language == .de ? GermanRules(clause: clause).clues() : EnglishRules(clause: clause).clues()
        if clause.language == .en, clues.allSatisfy({ $0.rule == "contract.en.nominal" }), let terms = EnglishTerms(clause: clause).clue() {
            return [terms]
        }
        guard !clues.isEmpty else { return [] }
        let reader = StatusReader(analysis.document, clause.sentence.tokens)
        let read = clues.filter { isOfFirms($0) && !isSuccession($0, clause) }.flatMap { clue in
            var clue = firms(clue, clause)
            clue.status = status(of: clue, clause, reader)
            if clue.status == .denied, clue.marks.contains("de-not") { clue.strength += 0.4 }
            if reader.isAgreed { clue.marks.insert("agreed") }
            clue.marks.formUnion(standing(of: clue, clause, reader))
            clue.doubts = doubts(clue, clause, reader)
            return DealRivals(clause: clause).apart(completed(clue, clause))
        }
        return clause.language == .en ? read.map { withoutSum(of: read, $0) } : read
    }

    private func completed(_ clue: DealClue, _ clause: Clause) -> DealClue {
        DealPartners(clause: clause).completed(DealSellers(clause: clause).completed(DealAmounts(clause: clause).completed(clue)))
    }

    /// Without a sum that stands in the phrase of another's deal: `X announced its $26 billion bid, threatening Y's sale to Z`.
    private func withoutSum(of clues: [DealClue], _ clue: DealClue) -> DealClue {
        guard let sum = clue.amount, !clue.trigger.overlaps(sum.tokens), !clue.buyers.isEmpty else { return clue }
        let isOther = clues.contains { other in
            other.trigger.overlaps(sum.tokens) && !other.buyers.isEmpty
                && !other.buyers.contains { buyer in clue.buyers.contains { NameKey.same($0.text, buyer.text) } }
        }
        guard isOther else { return clue }
        var clue = clue
        clue.amount = nil
        return clue
    }

    /// `Mara Lind will take over the chipmaker as its fifth chief`: a person takes a firm's lead, not the firm.
    private func isSuccession(_ clue: DealClue, _ clause: Clause) -> Bool {
        guard clause.language == .en, !clue.buyers.isEmpty, analysis.document.tokens[clue.trigger.lowerBound].lower.hasPrefix("tak"),
            clue.buyers.allSatisfy({ isPerson($0, clause) })
        else { return false }
        return clause.sentence.tokens.contains { Self.offices.contains(analysis.document.tokens[$0]) }
    }

    private static let offices: WordSet = ["ceo", "chief", "chairman", "president", "head", "helm", "role", "successor", "boss", "reins"]

    /// Whether a party is left once authorities are left out.
    private func isOfFirms(_ clue: DealClue) -> Bool {
        clue.kind.needsAmount || clue.targets.isEmpty
            || !isTransfer(clue)
                && !clue.targets.allSatisfy { DealWords.isAuthority($0) || DealWords.isMetonym($0) || isCompound($0) }
    }

    /// `sell striker Jon Lind to City`: a player goes, no firm.
    private func isTransfer(_ clue: DealClue) -> Bool {
        guard analysis.document.language == .en, clue.targets.allSatisfy(\.isPerson) else { return false }
        return analysis.document.sentences[clue.sentence].tokens.contains { DealWords.sports.contains(analysis.document.tokens[$0]) }
    }

    private func firms(_ found: DealClue, _ clause: Clause) -> DealClue {
        guard !found.kind.needsAmount else { return found }
        var clue = found
        if clause.language == .en, !clue.buyers.isEmpty, clue.buyers.allSatisfy({ isPerson($0, clause) }) {
            clue.marks.insert("en-person-buyer")
        }
        if clause.language == .en, let firms = firms(insteadOfPersons: clue, clause) {
            clue.targets = firms
            clue.marks.insert("en-person")
        }
        clue.targets.removeAll { DealWords.isAuthority($0) || DealWords.isMetonym($0) || isCompound($0) }
        clue.buyers.removeAll { DealWords.isAuthority($0) || DealWords.isMetonym($0) }
        if clause.language == .de {
            clue.targets.removeAll { isCrowd($0) }
            clue.buyers.removeAll { $0.text == "Angels" }
        }
        if let dateline { clue.targets.removeAll { $0.text == dateline } }
        if clause.language == .en, clue.buyers.count == 1, EnglishSyntax(clause: clause).isCrowd(clue.buyers[0]) { clue.buyers = [] }
        clue.sellers.removeAll {
            DealWords.isAuthority($0) || clause.language == .en && $0.isPossessive && $0.isPerson && !clue.rule.hasPrefix("stake")
        }
        if clue.kind == .merger, clue.targets.count == 1, found.targets.count > 1 { clue.strength = min(clue.strength, 0.4) }
        return clue
    }

    /// Nobody in the place of a person told by the last name alone, and who lists or raises where a person stands for the firm; nil where
    /// firms stand there, as many bear a founder's whole name.
    private func firms(insteadOfPersons clue: DealClue, _ clause: Clause) -> [NameMention]? {
        guard !clue.targets.isEmpty, clue.targets.allSatisfy({ isPerson($0, clause) }) else { return nil }
        if [.ipo, .fundingRound].contains(clue.kind) {
            return clause.other(than: clue.targets + clue.buyers + clue.sellers).map { [$0] }
        }
        return clue.targets.allSatisfy { $0.tokens.count == 1 } ? [] : nil
    }

    /// Whether a name is a person's and no firm's that bears it.
    private func isPerson(_ name: NameMention, _ clause: Clause) -> Bool {
        guard !name.isOrganisation, name.isPerson || clause.persons.contains(name.text) else { return false }
        return !analysis.names.contains { $0.isOrganisation && $0.text.hasPrefix(name.text + " ") }
    }

    /// `Rentner`, `Kunden`: many without a name.
    private func isCrowd(_ name: NameMention) -> Bool {
        let token = analysis.document.tokens[name.tokens.lowerBound]
        return name.tokens.count == 1 && !name.isOrganisation && !token.isHyphenated && Organisations.words.isPersonNoun(token)
    }

    /// `AAA-rated`, `Image-to-Video`: no name, though it begins like one.
    private func isCompound(_ name: NameMention) -> Bool {
        guard analysis.document.language == .en, name.tokens.count == 1, analysis.document.tokens[name.tokens.lowerBound].isHyphenated
        else {
            return false
        }
        return name.text.split(separator: "-").dropFirst().contains {
            $0.utf8.count > 1 && $0 == $0.lowercased() && $0.first?.isLetter == true
        }
    }

    private func doubts(_ clue: DealClue, _ clause: Clause, _ reader: StatusReader) -> Set<DealClue.Doubt> {
        var doubts: Set<DealClue.Doubt> = []
        if isQuestion(clause.sentence) { doubts.insert(.question) }
        if reader.isHypothetical || clause.language == .en && isConditional(clue, clause) { doubts.insert(.hypothetical) }
        if clue.marks.contains("de-not"), clue.status != .cancelled, clue.status != .denied { doubts.insert(.negated) }
        if clue.marks.contains("public-buyer") { doubts.insert(.budget) }
        if clause.language == .de, clause.sentence.isTitle, reader.isYearsAgo { doubts.insert(.past) }
        guard !clause.sentence.isTitle else { return doubts }
        if clause.language == .en, isRecalled(clue, clause) { doubts.insert(.background) }
        let near = near(clue, clause, 12, 16)
        if near.isPast { doubts.insert(.past) }
        if near.isBackground(isSnippet ? nil : year ?? newestYear) { doubts.insert(.background) }
        if doubts.contains(.background), clue.marks.contains("de-pluperfect") || opensWithYear(clause.sentence) { doubts.insert(.past) }
        return doubts
    }

    /// `if X bought Y`, `X would buy Y if`; what is there already may fail: `if its bid for Y fails`.
    private func isConditional(_ clue: DealClue, _ clause: Clause) -> Bool {
        let before = near(clue, clause, 8, 0).words
        if clue.rule.hasSuffix(".nominal"), Self.owners.contains(analysis.document.tokens[clue.trigger.lowerBound]) { return false }
        return before.contains("if")
            || before.contains("would") && !clue.rule.hasPrefix("offer") && near(clue, clause, 0, 9).words.contains("if")
    }

    private static let owners: WordSet = ["its", "the", "their", "his", "her"]

    /// `X, which had bought Y`: told of the time before.
    private func isRecalled(_ clue: DealClue, _ clause: Clause) -> Bool {
        let before = clause.chunks.prefix { $0.tokens.upperBound <= clue.trigger.lowerBound }.suffix(4)
        guard let had = before.lastIndex(where: { $0.word == "had" }) else { return false }
        return before[..<had].last { $0.kind != .other }.map { DealWords.relatives.contains($0.word) } == true
    }

    /// `2014 kaufte …`, told long after.
    private func opensWithYear(_ sentence: Sentence) -> Bool {
        guard let year, let first = sentence.tokens.first.map({ analysis.document.tokens[$0] }), first.text.utf8.count == 4 else {
            return false
        }
        return Int(first.text).map { $0 < year - 1 } ?? false
    }

    /// A few sentences without headline report what they tell, whatever year it was.
    private var isSnippet: Bool { analysis.document.titleEnd == 0 && analysis.document.sentences.count <= 4 }

    private func isQuestion(_ sentence: Sentence) -> Bool {
        !sentence.isTitle && sentence.tokens.last.map { analysis.document.tokens[$0].is("?") } ?? false
    }
}
