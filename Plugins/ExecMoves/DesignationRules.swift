import Linguistics
import NewsModel

/// Moves told by an adjective: `the designated chief executive X`, `die scheidende Chefin X`.
struct DesignationRules {
    private let reading: MoveReading
    private let sentence: Sentence

    init(_ reading: MoveReading, _ sentence: Sentence) {
        self.reading = reading
        self.sentence = sentence
    }

    func moves() -> [Move] {
        var found: [Move] = []
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
            if let figure = reading.figure(at: index), figure.person.tokens.lowerBound == index, !isHeadlineVerb(figure) {
                found += moves(of: figure) + outgoing(figure)
                index = figure.person.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    // MARK: - Private

    /// `New Chief Outlines Plan`: in a headline's capitals a verb is no given name.
    private func isHeadlineVerb(_ figure: Figure) -> Bool {
        let first = reading.tokens[figure.person.tokens.lowerBound]
        return sentence.isTitle && reading.document.language == .en && !figure.person.isShort && first.lower.hasSuffix("s")
            && (DictionaryWords.isCommon(String(first.lower.dropLast()), .en) || reading.words.isVerb(first.lower)
                || figure.person.basis != .givenName && !isNamedAgain(figure.person.surname))
    }

    private func isNamedAgain(_ surname: String) -> Bool {
        reading.tokens.count == reading.document.titleEnd
            || reading.tokens[reading.document.titleEnd...].contains { $0.isCapitalized && $0.text.isSame(as: surname) }
    }

    private func moves(of figure: Figure) -> [Move] {
        figure.offices.compactMap { office in
            guard !office.isForeign, !office.isFormer, office.mention.kind == .office, office.mention.tokens.count > 0 else { return nil }
            guard let word = marker(of: office) else { return nil }
            if Self.coming.contains(where: word.hasPrefix) { return move(figure, office, isComing: true, confidence: 0.7, "designated") }
            if Self.fresh.contains(word) {
                return move(figure, office, isComing: true, confidence: 0.5, "new")
            }
            if Self.going.contains(where: word.hasPrefix) { return move(figure, office, isComing: false, confidence: 0.55, "outgoing") }
            return nil
        }
    }

    /// `outgoing X`, `der scheidende X`: without an office.
    private func outgoing(_ figure: Figure) -> [Move] {
        let index = figure.tokens.lowerBound - 1
        guard index >= sentence.tokens.lowerBound, figure.offices.isEmpty, !figure.isPossessive else { return [] }
        let word = reading.tokens[index].lower
        guard Self.going.contains(where: word.hasPrefix) || word == "ousted" else { return [] }
        return [
            Move(
                person: figure.name, surname: figure.person.surname, personTokens: figure.person.tokens, from: nil, to: nil,
                status: "planned",
                rule: "role.\(reading.document.language.rawValue).bare", confidence: 0.4, tokens: index..<(index + 1),
                signs: signs(figure, "bare"), sentence: sentence.index)
        ]
    }

    /// The word of coming or going right before the office.
    private func marker(of office: Office) -> String? {
        let start = max(sentence.tokens.lowerBound, office.mention.tokens.lowerBound - 4)
        var found: String?
        for index in (start..<office.mention.tokens.lowerBound).reversed() {
            let word = reading.tokens[index].lower
            if Self.coming.contains(where: word.hasPrefix) { return word }
            if found == nil, Self.fresh.contains(word) || Self.going.contains(where: word.hasPrefix) { found = word }
            if reading.words.isPreposition(word) || reading.words.isConjunction(word) || reading.tokens[index].is(",") { break }
        }
        return found
    }

    private func move(_ figure: Figure, _ office: Office, isComing: Bool, confidence: Double, _ way: String) -> Move {
        let place = Move.Place(office)
        return Move(
            person: figure.name, surname: figure.person.surname, personTokens: figure.person.tokens, from: isComing ? nil : place,
            to: isComing ? place : nil, isInterim: office.mention.marks.contains(.interim), reason: nil, effective: nil,
            status: way == "new" ? "announced" : "planned", rule: "role.\(reading.document.language.rawValue).\(way)",
            confidence: confidence, tokens: office.tokens, signs: signs(figure, way), sentence: sentence.index)
    }

    private func signs(_ figure: Figure, _ way: String) -> [String] {
        let place = sentence.isTitle ? "title" : sentence.index < 3 ? "sentence:1-2" : sentence.index < 6 ? "sentence:3-5" : "sentence:6+"
        return ["frame:role.\(way)", place] + (figure.isForeign ? ["person:foreign", "doubts:1"] : ["clean"])
    }

    private static let coming = ["designiert", "designated", "incoming", "künftig", "vorgeschlagen", "nominiert"]
    private static let fresh: WordSet = ["neue", "neuer", "neuen", "neuem", "new"]
    private static let going = ["scheidend", "outgoing", "departing", "retiring", "gefeuert", "geschasst", "zurückgetreten"]
}
