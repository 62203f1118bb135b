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
    /// Whether the target has no name but is told by what it is: `its car paint business`.
    var isDescribed = false
    /// Whether it is some of a kind: `troubled banks`.
    var isBarePlural = false
    /// Whether it belongs to whom the sentence is about: `its Quantix unit`.
    var isOwn = false
    var end: Int

    /// Reads the phrase at an index as the object of buying or selling; nil where it is no company, business or share.
    static func read(_ clause: Clause, at index: Int) -> ObjectReading? {
        guard var reading = linked(clause, behind: index) ?? plain(clause, index) else { return nil }
        if reading.targets.isEmpty || reading.isDescribed, !reading.isStake, let name = apposition(clause, behind: reading.end) {
            reading.targets = [name]
            reading.isUnnamed = false
        }
        if clause.language == .en, reading.sellers.isEmpty, ["its", "their"].contains(clause.chunks[index].determiner ?? "") {
            reading.isOwn = true
        }
        let chunk = clause.chunks[index]
        reading.isBarePlural =
            reading.isDescribed && chunk.determiner == nil && chunk.possessor == nil && chunk.head?.hasSuffix("s") == true
            && clause.document.tokens[chunk.tokens.lowerBound].isLowercase
        return reading
    }

    private static func plain(_ clause: Clause, _ index: Int) -> ObjectReading? {
        let chunk = clause.chunks[index]
        if let whole = wholly(clause, index), var reading = plain(clause, whole) {
            reading.isMajority = true
            return reading
        }
        if DealWords.isStake(chunk) { return stake(clause, index) }
        if let several = several(clause, index) { return several }
        if let whole = partitive(clause, index) {
            var reading = plain(clause, whole)
            if let share = WordShares(clause: clause).share(in: chunk), reading?.isStake == false, reading?.isDescribed == false {
                reading?.isStake = true
                reading?.stake = share
            }
            return reading
        }
        var reading = ObjectReading(end: index)
        if let possessor = chunk.possessor, chunk.names.isEmpty || DealWords.isCompanyPhrase(chunk) && !chunk.trailing.isEmpty {
            if chunk.names.isEmpty, let end = linkedEnd(clause, index) {
                reading.sellers = [possessor]
                reading.targets = [named(clause, min(possessor.tokens.upperBound + 1, end - 1)..<end)]
                reading.isDescribed = true
                return reading
            }
            guard chunk.nouns.contains(where: DealWords.isCompanyWord) || chunk.nouns.contains(where: isAsset) else { return nil }
            reading.sellers = [possessor]
            reading.targets = [whole(clause, chunk, possessor)]
            reading.isDescribed = true
            return reading
        }
        if let party = clause.party(at: index), !isSpecimen(clause, chunk) {
            guard
                chunk.trailing.isEmpty || isAbroad(chunk) || chunk.trailing == ["private"] || chunk.trailing.allSatisfy(papers.contains)
                    || chunk.trailing.contains(where: DealWords.isCompanyWord)
                    || chunk.trailing.contains(where: isAsset)
            else { return nil }
            reading.targets =
                isAbroad(chunk) ? party.names.map { named(clause, $0.tokens.lowerBound..<chunk.tokens.upperBound) } : party.names
            reading.sellers = parent(clause, behind: index)
            if clause.language == .de, let owner = chunk.possessor, chunk.nouns.contains(where: isAsset),
                !party.names.contains(where: { NameKey.same($0.text, owner.text) })
            {
                reading.sellers.append(owner)
            }
            reading.isUnnamed = party.names.isEmpty
            if party.names.isEmpty, let business = business(clause, index) ?? described(clause, index) {
                reading.targets = [business]
                reading.isDescribed = true
            }
            return reading
        }
        if clause.language == .en, let end = linkedEnd(clause, index) {
            reading.targets = [named(clause, (chunk.tokens.lowerBound + (chunk.determiner == nil ? 0 : 1))..<end)]
            reading.isDescribed = true
            return reading
        }
        if clause.language == .en, !chunk.names.isEmpty, chunk.names.allSatisfy(\.isPlace), chunk.trailing.contains(where: isAsset) {
            reading.targets = [named(clause, (chunk.tokens.lowerBound + (chunk.determiner == nil ? 0 : 1))..<chunk.tokens.upperBound)]
            reading.isDescribed = true
            return reading
        }
        guard chunk.nouns.contains(where: isAsset) || chunk.nouns.contains(where: DealWords.isCompanyWord) else {
            return behindLink(clause, index)
        }
        reading.isUnnamed = true
        if let business = business(clause, index) ?? described(clause, index) {
            reading.targets = [business]
            reading.isDescribed = true
        }
        return reading
    }

    /// Whether a noun names something that firms sell of themselves: a business, a brand, sites.
    static func isAsset(_ noun: String) -> Bool {
        assets.contains(noun) || noun.hasSuffix("s") && assets.contains(String(noun.dropLast())) || isGenitiveAsset(noun)
            || germanAssets.contains { noun.utf8.count > $0.utf8.count + 2 && noun.hasSuffix($0) }
    }

    /// `Gasnetzes`, `Pumpengeschäfts`.
    private static func isGenitiveAsset(_ noun: String) -> Bool {
        guard noun.hasSuffix("es"), noun.utf8.count > 6 else { return false }
        let stem = String(noun.dropLast(2))
        return assets.contains(stem) || germanAssets.contains { stem.utf8.count > $0.utf8.count + 2 && stem.hasSuffix($0) }
    }

    // MARK: - Private

    /// `its former parent and chip pioneer Alder`: the name behind a second word for the same firm.
    private static func linked(_ clause: Clause, behind index: Int) -> ObjectReading? {
        guard clause.language == .en, clause.chunks[index].determiner != nil, clause.usable(clause.chunks[index]).isEmpty,
            clause.chunks[index].head.map({ !isAsset($0) }) == true, !DealWords.isStake(clause.chunks[index]),
            index + 2 < clause.chunks.count,
            clause.chunks[index + 1].kind == .link, clause.chunks[index + 2].kind == .phrase,
            index + 3 == clause.chunks.count || clause.chunks[index + 3].kind != .verb
        else { return nil }
        let next = clause.chunks[index + 2]
        guard next.preposition == nil, next.determiner == nil, next.trailing.isEmpty, !next.nouns.isEmpty else { return nil }
        guard let name = next.names.last(where: { !$0.isPlace && !$0.isPerson }) else { return nil }
        return ObjectReading(targets: [name], end: index + 2)
    }

    /// `all the shares of X`, `the whole of X`: where the phrase proper stands.
    private static func wholly(_ clause: Clause, _ index: Int) -> Int? {
        let chunk = clause.chunks[index]
        guard clause.language == .en, ["all", "both"].contains(chunk.determiner ?? ""), chunk.tokens.count == 1,
            index + 1 < clause.chunks.count, clause.chunks[index + 1].kind == .phrase,
            [nil, "of"].contains(clause.chunks[index + 1].preposition)
        else { return nil }
        return index + 1
    }

    /// `its paint unit, Orbitel Inc,`: the name that stands behind a business in commas.
    private static func apposition(_ clause: Clause, behind index: Int) -> NameMention? {
        guard clause.language == .en, index + 2 < clause.chunks.count, clause.chunks[index + 1].kind == .comma else { return nil }
        let next = clause.chunks[index + 2]
        guard next.kind == .phrase, next.preposition == nil, next.trailing.isEmpty, next.possessor == nil,
            next.nouns.isEmpty || next.determiner == nil,
            let name = next.names.last(where: { !$0.isPlace && !$0.isPerson })
        else { return nil }
        return index + 3 == clause.chunks.count || [.comma, .stop].contains(clause.chunks[index + 3].kind) ? name : nil
    }

    /// What a firm's shares are called behind its name.
    private static let papers: WordSet = ["stock", "shares", "common", "preferred", "ordinary"]

    /// `18 of its stores`.
    private static func several(_ clause: Clause, _ index: Int) -> ObjectReading? {
        let chunk = clause.chunks[index]
        let first = clause.document.tokens[chunk.tokens.lowerBound]
        guard clause.language == .en, first.isNumber || numbers.contains(first) || isCount(clause, chunk),
            chunk.tokens.count == 1 || isCount(clause, chunk),
            index + 1 < clause.chunks.count, clause.chunks[index + 1].preposition == "of", clause.chunks[index + 1].names.isEmpty,
            clause.chunks[index + 1].head.map({ isAsset($0) || isSeveral($0) }) == true
        else { return nil }
        var reading = ObjectReading(end: index + 1)
        reading.targets = [named(clause, chunk.tokens.lowerBound..<clause.chunks[index + 1].tokens.upperBound)]
        reading.isDescribed = true
        reading.sellers = [clause.chunks[index + 1].possessor].compactMap { $0 }
        reading.isOwn = reading.sellers.isEmpty
        return reading
    }

    /// `most of X`, `a block of X`: what the part is of.
    private static func partitive(_ clause: Clause, _ index: Int) -> Int? {
        let chunk = clause.chunks[index]
        if let whole = assets(clause, index) { return whole }
        guard chunk.names.isEmpty, chunk.possessor == nil, chunk.nouns.count <= 2, chunk.head.map(partitives.contains) == true,
            index + 1 < clause.chunks.count, clause.chunks[index + 1].kind == .phrase
        else { return nil }
        let next = clause.chunks[index + 1]
        if clause.language == .de, next.preposition == nil {
            return ["des", "der", "seines", "seiner", "ihres", "ihrer"].contains(next.determiner ?? "") ? index + 1 : nil
        }
        return next.preposition == (clause.language == .de ? "von" : "of") ? index + 1 : nil
    }

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

    private static let partWords: WordSet = ["unit", "subsidiary", "division", "arm", "business", "affiliate", "operations"]

    private static let germanAssets = [
        "filialen", "büros", "werke", "werk", "marken", "marke", "sparte", "sparten", "geschäft", "kliniken", "hotels", "patente",
        "heime", "heimen", "wohnungen", "fabriken", "werken", "läden", "häuser", "häusern", "windpark", "windparks", "solarpark",
        "solarparks", "rechenzentrum", "rechenzentren",
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
        if reading.stake == nil { reading.stake = WordShares(clause: clause).share(in: chunk) }
        if let owner = chunk.possessor { reading.sellers = [owner] }
        if let name = chunk.names.last(where: { !$0.isPlace }), !chunk.trailing.isEmpty {
            reading.targets = [name]
            return reading
        }
        if let compound = chunk.compound { reading.targets = [compound.name]; return reading }
        var place = index + 1
        while place < min(clause.chunks.count, index + 7) {
            let next = clause.chunks[place]
            if reading.stake == nil, isAlternative(clause, place), let share = next.percentages.first {
                reading.stake = clause.analysis.percentages[share]
            } else if clause.language == .en, next.kind == .comma, !isAlternative(clause, place + 2),
                reading.stake == nil || place > index + 6
            {
                break
            } else if place > index + 3, !(next.kind == .phrase && next.preposition == "of" && reading.stake != nil) {
                if next.kind != .comma { break }
            } else if next.kind == .phrase,
                next.preposition == nil || ["in", "of", "an", "von", "at", "bei"].contains(next.preposition ?? "")
                    || next.preposition == "over" && chunk.head == "control"
                    || next.preposition == "from" && clause.language == .de
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
                if clause.language == .en, next.preposition != nil, let part = business(clause, place) ?? described(clause, place) {
                    reading.targets = [part]
                    reading.isDescribed = true
                    reading.end = place
                    return reading
                }
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
        if clause.language == .de, chunk.determiner == "die", chunk.nouns.count == 1, chunk.head?.hasSuffix("mehrheit") == true {
            reading.isMajority = true
            return reading
        }
        if clause.language == .de, clause.told?.targets.isEmpty == false,
            chunk.tokens.contains(where: { all.contains(clause.document.tokens[$0]) })
        {
            reading.isMajority = true
            return reading
        }
        return reading.stake == nil && !(clause.language == .en && (reading.isMajority || chunk.head == "stake")) ? nil : reading
    }

    /// `five million shares, or 16 percent, of X`.
    private static func isAlternative(_ clause: Clause, _ place: Int) -> Bool {
        place > 0 && place < clause.chunks.count && clause.chunks[place].kind == .phrase && clause.chunks[place - 1].word == "or"
    }

    /// A business without a name of its own, by its words: `Netzsparte von Nordwerk`.
    private static func business(_ clause: Clause, _ index: Int) -> NameMention? {
        let chunk = clause.chunks[index]
        guard let head = chunk.head, isAsset(head) || DealWords.isCompanyWord(head),
            chunk.determiner.map({ !indefinite.contains($0) }) ?? true, !(clause.language == .de && rivals.contains(head))
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
        if clause.language == .en, let linked = linkedEnd(clause, index) {
            return named(clause, (chunk.tokens.lowerBound + (chunk.determiner == nil ? 0 : 1))..<linked)
        }
        guard let head = chunk.head, isAsset(head) || clause.language == .en && isSeveral(head),
            chunk.nouns.count >= 2 || clause.document.tokens[chunk.tokens.lowerBound].isNumber
                || clause.language == .de && !assets.contains(head)
        else {
            return nil
        }
        let start = chunk.determiner == nil ? chunk.tokens.lowerBound : chunk.tokens.lowerBound + 1
        guard chunk.tokens.upperBound - start <= 7, start < chunk.tokens.upperBound else { return nil }
        return named(clause, start..<chunk.tokens.upperBound)
    }

    /// `ready-mixed concrete and aggregates businesses`: where a second modifier's noun is.
    private static func linkedEnd(_ clause: Clause, _ index: Int) -> Int? {
        guard index + 2 < clause.chunks.count, clause.chunks[index + 1].kind == .link,
            [nil, "its", "their", "the", "certain"].contains(clause.chunks[index].determiner)
        else { return nil }
        let (first, second) = (clause.chunks[index], clause.chunks[index + 2])
        guard first.names.isEmpty, !(first.head.map(isAsset) ?? true), second.kind == .phrase, second.preposition == nil,
            second.names.isEmpty,
            second.determiner == nil, second.head.map(isAsset) == true, second.tokens.upperBound - first.tokens.lowerBound <= 8
        else { return nil }
        return second.tokens.upperBound
    }

    /// `retirement centers`, `community newspapers`: several of what firms run.
    private static func isSeveral(_ noun: String) -> Bool { noun.hasSuffix("s") && DealWords.isCompanyWord(noun) }

    private static func whole(_ clause: Clause, _ chunk: Chunk, _ possessor: NameMention) -> NameMention {
        let owned = possessor.tokens.upperBound..<max(possessor.tokens.upperBound, chunk.tokens.upperBound - 1)
        var start =
            owned.prefix { clause.document.tokens[$0].kind == .mark || clause.document.tokens[$0].isApostropheS }.last.map { $0 + 1 }
            ?? owned.lowerBound
        if let mark = owned.first(where: { clause.document.tokens[$0].isApostropheS }) { start = max(start, mark + 1) }
        while start < owned.upperBound, let end = signEnd(start, owned, clause.document.tokens) { start = end }
        return named(clause, min(start, chunk.tokens.upperBound - 1)..<chunk.tokens.upperBound)
    }

    private static func named(_ clause: Clause, _ tokens: Range<Int>) -> NameMention {
        NameMention(
            text: clause.document.slice(tokens), tokens: tokens, isPlace: false, isPossessive: false, isOrganisation: false, isPerson: false
        )
    }

    /// `sämtliche Anteile`: of what the deal told last was about.
    private static let all: WordSet = ["sämtliche", "alle", "restlichen", "übrigen", "verbleibenden", "ausstehenden", "gesamten"]
    /// Who is no business of somebody's, whatever stands behind: `Rivalen in Brasilien`.
    private static let rivals: WordSet = [
        "rivale", "rivalen", "konkurrent", "konkurrenten", "wettbewerber", "mitbewerber", "hersteller", "anbieter", "händler",
        "spezialisten", "spezialist", "zulieferer", "start-up", "startup", "firma", "unternehmen", "betreiber",
    ]
    static let indefinite: WordSet = ["a", "an", "ein", "eine", "einen", "einem", "einer"]
    static let assets: WordSet = [
        "assets", "business", "businesses", "unit", "division", "operations", "arm", "subsidiary", "brand", "brands", "label", "portfolio",
        "technology", "technologies", "line", "patents", "rights", "mine",
        "mines", "field", "fields", "stores", "hotel", "hotels", "channel", "network", "station", "stations", "segment", "branches",
        "building", "refinery", "plant", "plants", "acreage", "blocks", "headquarters", "center", "centre", "mall", "tower", "property",
        "properties", "land", "site", "complex", "pipelines", "pipeline", "ranch", "stadium", "campus", "licences", "licenses", "loans",
        "interests", "leases", "wells", "subsidiaries", "hospital", "clinic", "mill", "branch", "farm", "vessel", "theater", "theatre",
        "cinema", "magazine", "newspaper", "warehouse", "smelter", "quarry", "brewery", "breweries", "dealership", "factory", "factories",
        "publication", "terminal", "franchise", "resort", "casino", "facility", "facilities", "restaurants", "magazines", "newspapers",
        "titles", "outlets",
        "geschäft", "sparte", "marke", "marken", "tochter", "werk", "werke", "filialen", "patente", "immobilien", "hotel", "hotels",
        "wohnungen", "wohnungsbestand", "windpark", "windparks", "solarparks", "rechenzentren", "krankenhäuser", "pflegeheime",
        "kraftwerke", "anlagen", "netz", "standort", "standorte", "rechte",
        "vermögenswerte", "zentrale", "hauptsitz", "gebäude", "areal", "start-up", "restaurants", "kliniken", "raffinerie", "mine", "minen",
    ]
}
