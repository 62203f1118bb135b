import Linguistics
import NewsModel

/// What stands in the place of the thing bought, sold or funded.
struct ObjectReading {
    var targets: [NameMention] = []
    var sellers: [NameMention] = []
    var stake: PercentMention?
    var isStake = false
    var isMajority = false
    var isUnnamed = false
    var end: Int

    /// Reads the phrase at an index as the object of buying or selling; nil where it is no company, business or share.
    static func read(_ clause: Clause, at index: Int) -> ObjectReading? {
        let chunk = clause.chunks[index]
        if DealWords.isStake(chunk) { return stake(clause, index) }
        if let whole = partitive(clause, index) { return read(clause, at: whole) }
        var reading = ObjectReading(end: index)
        if let possessor = chunk.possessor, chunk.names.isEmpty || DealWords.isCompanyPhrase(chunk) && !chunk.trailing.isEmpty {
            guard chunk.nouns.contains(where: DealWords.isCompanyWord) || chunk.nouns.contains(where: isAsset) else { return nil }
            reading.sellers = [possessor]
            reading.targets = [whole(clause, chunk, possessor)]
            return reading
        }
        if let party = clause.party(at: index), !isSpecimen(chunk) {
            guard
                chunk.trailing.isEmpty || chunk.trailing == ["private"] || chunk.trailing.contains(where: DealWords.isCompanyWord)
                    || chunk.trailing.contains(where: isAsset)
            else { return nil }
            reading.targets = party.names
            reading.sellers = parent(clause, behind: index)
            reading.isUnnamed = party.names.isEmpty
            if party.names.isEmpty, let business = business(clause, index) { reading.targets = [business] }
            return reading
        }
        guard chunk.nouns.contains(where: isAsset) || chunk.nouns.contains(where: DealWords.isCompanyWord) else {
            return behindLink(clause, index)
        }
        reading.isUnnamed = true
        if let business = business(clause, index) ?? described(clause, index) { reading.targets = [business] }
        return reading
    }

    /// Whether a noun names something that firms sell of themselves: a business, a brand, sites.
    static func isAsset(_ noun: String) -> Bool {
        assets.contains(noun) || germanAssets.contains { noun.utf8.count > $0.utf8.count + 2 && noun.hasSuffix($0) }
    }

    // MARK: - Private

    /// `most of X`, `a block of X`: what the part is of.
    private static func partitive(_ clause: Clause, _ index: Int) -> Int? {
        let chunk = clause.chunks[index]
        guard chunk.names.isEmpty, chunk.possessor == nil, chunk.nouns.count <= 2, chunk.head.map(partitives.contains) == true,
            index + 1 < clause.chunks.count, clause.chunks[index + 1].kind == .phrase, clause.chunks[index + 1].preposition == "of"
        else { return nil }
        return index + 1
    }

    private static let partitives: Set<String> = [
        "part", "parts", "most", "half", "all", "block", "portion", "bulk", "rest", "remainder", "chunk", "substantially", "number",
        "piece",
        "much", "quarter", "third",
    ]

    /// `Y, a unit of X`, `the Y division of X`: whose part it is.
    private static func parent(_ clause: Clause, behind index: Int) -> [NameMention] {
        let chunks = clause.chunks
        let named = chunks[index].trailing.contains(where: partWords.contains)
        let place = named ? index + 1 : index + 3
        guard place < chunks.count, chunks[place].kind == .phrase, chunks[place].preposition == "of" else { return [] }
        if !named {
            guard chunks[index + 1].kind == .comma, chunks[index + 2].kind == .phrase, chunks[index + 2].names.isEmpty,
                chunks[index + 2].head.map(partWords.contains) == true
            else { return [] }
        }
        return clause.party(at: place)?.names ?? []
    }

    private static let partWords: Set<String> = ["unit", "subsidiary", "division", "arm", "business", "affiliate", "operations"]

    /// `an iPod`: one of many, not a firm.
    private static func isSpecimen(_ chunk: Chunk) -> Bool {
        guard let determiner = chunk.determiner, indefinite.contains(determiner), !chunk.names.isEmpty else { return false }
        return !chunk.nouns.contains(where: DealWords.isCompanyWord)
    }

    private static let germanAssets = [
        "filialen", "büros", "werke", "werk", "marken", "marke", "sparte", "sparten", "geschäft", "kliniken", "hotels", "patente",
        "immobilien", "anlagen", "projekte", "häfen", "netz", "netze", "portfolio", "märkte", "versicherung", "beratung", "produktion",
        "restaurants",
    ]

    /// `image and video tool maker Topaz`: the first of two linked modifiers is no object of its own.
    private static func behindLink(_ clause: Clause, _ index: Int) -> ObjectReading? {
        guard index + 2 < clause.chunks.count, clause.chunks[index + 1].kind == .link, clause.chunks[index].names.isEmpty else {
            return nil
        }
        let next = clause.chunks[index + 2]
        guard next.kind == .phrase, next.preposition == nil, !next.names.isEmpty,
            DealWords.isCompanyPhrase(next) || next.names.contains(where: \.isOrganisation)
        else { return nil }
        return read(clause, at: index + 2)
    }

    /// `49 percent of X`, `a stake in X`, `die Mehrheit an X`, `X shares`.
    private static func stake(_ clause: Clause, _ index: Int) -> ObjectReading? {
        let chunk = clause.chunks[index]
        var reading = ObjectReading(end: index)
        reading.isStake = true
        reading.isMajority = DealWords.isMajority(chunk)
        reading.stake = chunk.percentages.first.map { clause.analysis.percentages[$0] }
        if let owner = chunk.possessor { reading.sellers = [owner] }
        if let name = chunk.names.last(where: { !$0.isPlace }), !chunk.trailing.isEmpty {
            reading.targets = [name]
            return reading
        }
        if let compound = chunk.compound { reading.targets = [compound.name]; return reading }
        var place = index + 1
        while place < min(clause.chunks.count, index + 4) {
            let next = clause.chunks[place]
            if next.kind == .phrase,
                next.preposition == nil || ["in", "of", "an", "von", "at", "bei", "from"].contains(next.preposition ?? "")
            {
                if reading.stake == nil { reading.stake = next.percentages.first.map { clause.analysis.percentages[$0] } }
                reading.isMajority = reading.isMajority || DealWords.isMajority(next)
                if next.possessor != nil, next.names.isEmpty, let part = read(clause, at: place), !part.isStake, !part.targets.isEmpty {
                    reading.targets = part.targets
                    reading.sellers = part.sellers
                    reading.end = place
                    return reading
                }
                if let party = clause.party(at: place) {
                    reading.targets = party.names
                    reading.isUnnamed = party.names.isEmpty
                    reading.end = place
                    return reading
                }
                if let compound = next.compound { reading.targets = [compound.name]; return reading }
            } else if next.kind == .stop || next.kind == .verb {
                break
            }
            place += 1
        }
        if let possessor = chunk.possessor {
            reading.targets = [possessor]
            reading.sellers = []
            return reading
        }
        return reading.stake == nil ? nil : reading
    }

    /// A business without a name of its own, by its words: `Netzsparte von Nordwerk`.
    private static func business(_ clause: Clause, _ index: Int) -> NameMention? {
        let chunk = clause.chunks[index]
        guard let head = chunk.head, isAsset(head) || DealWords.isCompanyWord(head),
            chunk.determiner.map({ !indefinite.contains($0) }) ?? true
        else { return nil }
        guard index + 1 < clause.chunks.count, clause.chunks[index + 1].kind == .phrase,
            ["of", "von", "in"].contains(clause.chunks[index + 1].preposition ?? "")
        else { return nil }
        let start = chunk.determiner == nil ? chunk.tokens.lowerBound : chunk.tokens.lowerBound + 1
        let tokens = start..<clause.chunks[index + 1].tokens.upperBound
        guard !clause.chunks[index + 1].names.isEmpty, tokens.count <= 9 else { return nil }
        return named(clause, tokens)
    }

    /// A business told by two words or a compound: `car paint business`, `Netzsparte`.
    private static func described(_ clause: Clause, _ index: Int) -> NameMention? {
        let chunk = clause.chunks[index]
        guard let head = chunk.head, isAsset(head), chunk.nouns.count >= 2 || clause.language == .de && !assets.contains(head) else {
            return nil
        }
        let start = chunk.determiner == nil ? chunk.tokens.lowerBound : chunk.tokens.lowerBound + 1
        guard chunk.tokens.upperBound - start <= 6, start < chunk.tokens.upperBound else { return nil }
        return named(clause, start..<chunk.tokens.upperBound)
    }

    private static func whole(_ clause: Clause, _ chunk: Chunk, _ possessor: NameMention) -> NameMention {
        let start = min(chunk.tokens.upperBound - 1, possessor.tokens.upperBound)
        let skipped = clause.document.tokens[start].isApostropheS || clause.document.tokens[start].kind == .mark ? start + 1 : start
        return named(clause, min(skipped, chunk.tokens.upperBound - 1)..<chunk.tokens.upperBound)
    }

    private static func named(_ clause: Clause, _ tokens: Range<Int>) -> NameMention {
        NameMention(
            text: clause.document.slice(tokens), tokens: tokens, isPlace: false, isPossessive: false, isOrganisation: false, isPerson: false
        )
    }

    private static let indefinite: Set<String> = ["a", "an", "ein", "eine", "einen", "einem", "einer"]
    static let assets: Set<String> = [
        "assets", "business", "businesses", "unit", "division", "operations", "arm", "subsidiary", "brand", "brands", "label", "portfolio",
        "technology", "technologies", "line", "patents", "rights", "mine",
        "mines", "field", "fields", "stores", "hotel", "hotels", "channel", "network", "station", "stations", "segment", "branches",
        "building", "refinery", "plant", "plants", "acreage", "blocks", "headquarters", "center", "centre", "mall", "tower", "property",
        "properties", "land", "site", "complex", "pipelines", "pipeline", "ranch", "stadium", "campus", "licences", "licenses", "loans",
        "interests", "leases", "wells", "facility", "facilities", "restaurants", "magazines", "newspapers", "titles", "outlets",
        "geschäft", "sparte", "marke", "marken", "tochter", "werk", "werke", "filialen", "patente", "immobilien", "hotel", "hotels",
        "kraftwerke", "anlagen", "netz", "standort", "standorte", "rechte",
        "vermögenswerte", "zentrale", "hauptsitz", "gebäude", "areal", "start-up", "restaurants", "kliniken", "raffinerie", "mine", "minen",
    ]
}
