import Linguistics
import NewsModel

/// Puts names and the offices beside them together: `Quellon CEO X`, `X, chief of Y,`, `die Chefin der Y, X,`.
struct FigureReader {
    private let document: Document
    private let tokens: [Token]
    private let words: Lexicon
    private let register: PersonRegister
    private let officesByEnd: [Int: Office]
    private let officesByMention: [Int: Office]

    init(_ document: Document, offices: [Office], register: PersonRegister) {
        self.document = document
        self.register = register
        tokens = document.tokens
        words = Lexicon.of(document.language)
        officesByEnd = Dictionary(offices.map { ($0.tokens.upperBound, $0) }, uniquingKeysWith: { $1 })
        officesByMention = Dictionary(offices.map { ($0.tokens.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func figure(_ person: PersonMention) -> Figure {
        var start = person.tokens.lowerBound
        var end = person.tokens.upperBound
        var offices: [Office] = []
        if let office = officeBefore(start) {
            offices.append(office)
            start = office.tokens.lowerBound
        }
        let isPossessive = end < tokens.count && (tokens[end].isApostropheS || tokens[end].is("'") && !tokens[end].isSpaced)
        if !isPossessive, let (office, stop) = officeBehind(end) {
            offices.append(office)
            end = stop
        }
        return Figure(
            person: person, name: register.fullName(of: person), tokens: start..<end, offices: offices,
            isPossessive: isPossessive || isGenitive(person))
    }

    // MARK: - Private

    private func isGenitive(_ person: PersonMention) -> Bool {
        document.language == .de && person.isShort && tokens[person.tokens.lowerBound].text != person.surname
    }

    /// An office that ends where the name begins, or before a comma, a title or a nationality.
    private func officeBefore(_ start: Int) -> Office? {
        var end = start
        while end > 0, start - end < 4, Self.titles.contains(tokens[end - 1].lower) || tokens[end - 1].is(".") && end < start { end -= 1 }
        if let office = officesByEnd[end], tokens[start].lineBreaks == 0 { return besideFounder(office) ?? office }
        guard end > 1, tokens[end - 1].is(","), let office = officesByEnd[end - 1], closes(after: start), office.mention.kind == .office
        else {
            return nil
        }
        return office
    }

    /// `Chief Executive and company founder X`: of two offices the one that is held.
    private func besideFounder(_ office: Office) -> Office? {
        var and = office.tokens.lowerBound - 1
        if and > 1, tokens[and].is("company") || tokens[and].is("its") { and -= 1 }
        guard office.function == "founder", and > 0, tokens[and].is("and") || tokens[and].is("und"), let first = officesByEnd[and],
            first.mention.kind == .office
        else { return nil }
        return first
    }

    /// A comma, a stop or a bracket behind the name closes an apposition.
    private func closes(after start: Int) -> Bool {
        var index = start
        while index < tokens.count, index - start < 6, tokens[index].isWord { index += 1 }
        guard index < tokens.count else { return true }
        return tokens[index].is(",") || tokens[index].is(".") || tokens[index].is("(") || tokens[index].is(")")
    }

    /// An office behind a comma or in brackets, over an age, articles and attributes.
    private func officeBehind(_ end: Int) -> (Office, Int)? {
        if let office = kickerOffice(end) { return (office, office.tokens.upperBound) }
        guard end + 1 < tokens.count, tokens[end].is(",") || tokens[end].is("(") else { return nil }
        var next = end + 1
        if tokens[next].isNumber, next + 1 < tokens.count, tokens[next + 1].is(",") || tokens[next + 1].is(")") {
            if tokens[next + 1].is(")") { return nil }
            next += 2
        }
        next = behindSince(next)
        if document.language == .en, Self.makings.contains(tokens[next]) { return nil }
        let limit = min(tokens.count, next + 7)
        while next < limit {
            if let office = officesByMention[next], office.mention.kind == .office || office.isForeign {
                let office = joined(office) ?? office
                return (office, close(after: office.tokens.upperBound))
            }
            let token = tokens[next]
            guard token.isWord, document.language == .de || MoveTriggers.english.starting(with: token).isEmpty,
                words.isDeterminer(token.lower) || token.isLowercase && !words.isFunctionWord(token.lower)
                    || Self.attributes.contains(token.lower) || Self.origins.match(token.lower)
                    || Organisations.words.isNationality(token.lower)
            else { return nil }
            next += 1
        }
        return nil
    }

    /// German: over `seit 2011`, `seit Mai 2024`.
    private func behindSince(_ start: Int) -> Int {
        guard document.language == .de, tokens[start].is("seit") else { return start }
        var next = start + 1
        while next + 1 < tokens.count, next - start < 5, tokens[next].isNumber || words.isMonth(tokens[next]) || tokens[next].is(".") {
            next += 1
        }
        return next
    }

    /// `X, appointed chief of Y last week, has`: it is news of X, no description.
    private static let makings: WordSet = ["appointed", "named", "elected", "promoted"]

    /// `Gründer und Chef der Talbach AG`: of two offices the one that has the house.
    private func joined(_ office: Office) -> Office? {
        let end = office.tokens.upperBound
        guard office.organisation == nil, end + 1 < tokens.count, tokens[end].is("und") || tokens[end].is("and"),
            let next = officesByMention[end + 1], next.organisation != nil, next.mention.kind == .office
        else { return nil }
        return next
    }

    /// `Anna Huber Talbach-Managerin wechselt`, `Anna Huber Frühere Chefin …`: a German headline's kicker, run together with it.
    private func kickerOffice(_ end: Int) -> Office? {
        guard document.language == .de, end + 1 < document.titleEnd, tokens[end].isNameLike, !tokens[end - 1].text.hasSuffix("s") else {
            return nil
        }
        let isFormer = tokens[end].text.hasPrefix("Früher") || tokens[end].text.hasPrefix("Ehemalig")
        guard let office = officesByMention[isFormer ? end + 1 : end], !office.mention.marks.contains(.incoming),
            office.mention.kind == .office
        else { return nil }
        return office
    }

    private func close(after end: Int) -> Int {
        end < tokens.count && (tokens[end].is(",") || tokens[end].is(")")) ? end + 1 : end
    }

    private static let titles: WordSet = ["dr", "prof", "mr", "mrs", "ms", "herr", "herrn", "frau", "sir", "professor", "professorin"]
    private static let origins: WordEndings = ["-based", "-born", "-educated", "-trained", "-raised"]
    private static let attributes: WordSet = [
        "formerly", "previously", "currently", "bisher", "zuletzt", "bislang", "derzeit", "who", "is", "was", "now", "had", "been",
        "has", "served", "serves", "most", "recently",
    ]
}
