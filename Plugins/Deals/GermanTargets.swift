import Linguistics
import NewsModel

/// Reads what stands in a German phrase: who acts there, and what is bought or sold.
struct GermanTargets {
    let clause: Clause

    /// Those who act at a phrase: its names, else the group or the relative of a firm that it speaks of.
    func party(at index: Int) -> [NameMention] {
        let chunk = clause.chunks[index]
        if isOffice(chunk) { return [] }
        if let names = antecedent(of: index) { return names }
        let names = (clause.party(at: index)?.names ?? []).filter { name in
            !Self.isAuthority(name) && !(name.tokens.upperBound < chunk.tokens.upperBound && isAdjective(name))
        }
        if !names.isEmpty || chunk.kind != .phrase { return names }
        if let members = members(of: index) ?? compatriots(of: index) ?? resumed(index) { return members }
        if chunk.head?.hasSuffix("staatsfonds") == true, index + 1 < clause.chunks.count, clause.chunks[index + 1].preposition == "von",
            let last = chunk.tokens.last, clause.chunks[index + 1].names.last?.isPlace == true
        {
            return [named(last..<clause.chunks[index + 1].tokens.upperBound)]
        }
        if let head = chunk.head, Self.publicBodies.contains(head), let last = chunk.tokens.last { return [named(last..<(last + 1))] }
        if let compound = chunk.compound {
            if Self.groups.contains(compound.head) { return [compound.name] }
            if Self.relatives.contains(where: compound.head.hasSuffix) || Self.wholes.contains(compound.head) {
                return [named(compound.name.tokens)]
            }
        }
        if let name = GermanFirms.recurring(chunk, clause.document) { return [name] }
        return institutions(chunk)
    }

    /// `Y, bei der X einsteigt`: whom a relative pronoun behind its preposition stands for.
    private func antecedent(of index: Int) -> [NameMention]? {
        let chunk = clause.chunks[index]
        guard chunk.preposition != nil, chunk.names.isEmpty, chunk.nouns.isEmpty, chunk.sums.isEmpty, chunk.percentages.isEmpty,
            chunk.compound == nil, Self.pronouns.contains(chunk.determiner ?? ""), index > 1, clause.chunks[index - 1].kind == .comma
        else { return nil }
        let names = (max(0, index - 4)..<(index - 1)).reversed().lazy.map { clause.usable(clause.chunks[$0]) }.first { !$0.isEmpty }
        return names?.filter { !$0.isPerson && !$0.isPlace }
    }

    private static let pronouns: WordSet = ["der", "die", "das", "dem", "den"]

    /// `ein Konsortium um X`, `eine Bietergruppe aus X und Z`.
    private func members(of index: Int) -> [NameMention]? {
        guard let head = clause.chunks[index].head, Self.alliances.contains(where: head.hasSuffix), index + 1 < clause.chunks.count,
            ["um", "aus", "von", "mit"].contains(clause.chunks[index + 1].preposition ?? "")
        else { return nil }
        return clause.party(at: index + 1)?.names
    }

    /// `die Dänen von X`, `der Rivale X`: whom a people's name stands for.
    private func compatriots(of index: Int) -> [NameMention]? {
        guard let head = clause.chunks[index].compound?.head ?? clause.chunks[index].head,
            GermanPeoples.isPeople(head) || Self.crews.contains(String(head.split(separator: "-").last ?? "")),
            index + 1 < clause.chunks.count,
            clause.chunks[index + 1].preposition == "von"
        else { return nil }
        return clause.party(at: index + 1)?.names
    }

    /// `Die Franzosen`, `den Thüringern`: the firm that the text says to be from there, else whom it is about.
    private func resumed(_ index: Int) -> [NameMention]? {
        let chunk = clause.chunks[index]
        guard let head = chunk.head, chunk.nouns.count == 1, ["die", "den", "der"].contains(chunk.determiner ?? ""),
            !clause.sentence.isTitle, clause.sentence.index > 0, GermanPeoples.isPeople(head)
        else { return nil }
        if let name = GermanPeoples.firm(of: head, in: clause) { return [name] }
        guard let topic = clause.topic, !topic.isPerson, chunk.determiner != "der" else { return nil }
        return [topic]
    }

    /// Whether somebody named gives: `von X`.
    func given(_ roles: GermanRoles) -> Bool { roles.phrase(with: ["von"]).map { !party(at: $0).isEmpty } ?? false }

    /// What is bought, sold or funded at a phrase; a business without a name is told by its words.
    func object(at index: Int) -> ObjectReading? {
        let chunk = clause.chunks[index]
        if let names = antecedent(of: index) { return ObjectReading(targets: names, end: index) }
        guard !isOffice(chunk),
            var object = ObjectReading.read(clause, at: index) ?? plain(chunk, index) ?? parent(chunk, index) ?? bare(chunk, index)
                ?? enterprise(chunk, index) ?? body(chunk, index) ?? people(index)
        else { return nil }
        object.targets.removeAll { Self.offices.contains(where: $0.text.lowercased().hasSuffix) }
        if object.targets.isEmpty, let business = business(clause.chunks[object.end], object.end) {
            object.targets = [business]
            object.isUnnamed = false
            if object.sellers.isEmpty, index + 1 < clause.chunks.count, clause.chunks[index + 1].preposition == "von" {
                object.sellers = party(at: index + 1).filter { !$0.isPlace }
            }
        }
        if object.targets.isEmpty, let compound = chunk.compound, Self.services.contains(where: compound.head.hasSuffix) {
            object.targets = [compound.name]
        }
        if object.isStake { release(&object, chunk) } else { assign(&object, at: index) }
        if !object.isStake { describe(&object, at: index) }
        if object.isStake, object.targets.isEmpty, index + 1 < clause.chunks.count,
            ["an", "bei"].contains(clause.chunks[index + 1].preposition ?? "")
        {
            object.targets = party(at: index + 1)
        }
        if let compound = chunk.compound, Self.owned.contains(where: compound.head.hasSuffix), !object.isStake,
            !DictionaryWords.isCommon(compound.name.text.lowercased(), .de)
        {
            object.sellers.append(compound.name)
        }
        return object
    }

    /// Whether a phrase names an office or a task, which one takes over without buying anything.
    func isOffice(_ chunk: Chunk) -> Bool {
        let nouns = chunk.nouns + (chunk.compound.map { [$0.head] } ?? [])
        return nouns.contains { noun in Self.offices.contains(where: noun.hasSuffix) || Self.shortOffices.contains(noun) }
            && !DealWords.isStake(chunk)
    }

    /// Whether a phrase names a person: whom a firm parts with is no business.
    func isPerson(_ place: Int) -> Bool {
        guard let name = clause.chunks[place].names.last else {
            return clause.chunks[place].nouns.contains(where: Organisations.words.isPersonNoun)
        }
        return name.isPerson && !name.isOrganisation
    }

    /// `Sparda-Banken Berlin und Hannover`: all firms that a kind of firm and places linked behind it tell of.
    func institutions(linkedAt index: Int) -> [NameMention] {
        var found = institutions(clause.chunks[index])
        guard !found.isEmpty else { return [] }
        var place = index + 1
        while place + 1 < clause.chunks.count, clause.chunks[place].kind == .link || clause.chunks[place].kind == .comma,
            let name = clause.chunks[place + 1].names.last
        {
            found.append(name)
            place += 2
        }
        return found
    }

    static func isAuthority(_ name: NameMention) -> Bool { authorities.contains(name.text.lowercased()) }

    /// Whether a name is surely one: of several words, with capitals inside, marked as a firm's, or told more than once.
    func isCredible(_ name: NameMention) -> Bool {
        let first = clause.document.tokens[name.tokens.lowerBound]
        if name.isOrganisation || name.tokens.count > 1 || first.isMixed || first.isUppercase { return true }
        return clause.analysis.names.lazy.filter { $0.text == name.text }.prefix(2).count > 1
    }

    /// `Gescheiterte Übernahme`: an adjective that has its capital from where it stands.
    func isAdjective(_ name: NameMention) -> Bool {
        guard name.tokens.count == 1, !name.isOrganisation,
            name.text.hasSuffix("e") || Self.adjectives.match(name.text.lowercased())
        else { return false }
        let first = name.tokens.lowerBound
        let isFirst = first == 0 || first == clause.sentence.tokens.lowerBound || clause.document.tokens[first - 1].isMark
        return isFirst && clause.analysis.names.lazy.filter { $0.text == name.text }.prefix(2).count < 2
    }

    // MARK: - Private

    private static let adjectives: WordEndings = ["ischer", "isches", "ischen", "licher", "liches", "lichen"]

    /// `Sparda-Banken Berlin und Hannover`: places behind a kind of firm stand for firms.
    private func institutions(_ chunk: Chunk) -> [NameMention] {
        guard let place = chunk.names.last, place.isPlace, let head = chunk.head,
            Organisations.words.isCompanyNoun(head) || head.hasSuffix("banken") || head.hasSuffix("kassen")
        else { return [] }
        return [named(place.tokens)]
    }

    private func plain(_ chunk: Chunk, _ index: Int) -> ObjectReading? {
        guard chunk.kind == .phrase else { return nil }
        var object = ObjectReading(end: index)
        if clause.sentence.isTitle, chunk.determiner == nil, !chunk.trailing.isEmpty, let name = chunk.names.last, !name.isPlace,
            !name.isPerson
        {
            object.targets = [name]
            return object
        }
        return business(chunk, index) != nil ? object : nil
    }

    /// `Fonds beteiligt sich an Seekorn`: behind a preposition in a headline a compound without determiner is a name.
    private func bare(_ chunk: Chunk, _ index: Int) -> ObjectReading? {
        if let name = GermanFirms.recurring(chunk, clause.document) {
            var object = ObjectReading(end: index)
            object.targets = [name]
            return object
        }
        guard clause.sentence.isTitle, ["an", "bei", "um", "nach"].contains(chunk.preposition ?? ""),
            let name = GermanFirms.agent(chunk, clause.document)
        else { return nil }
        var object = ObjectReading(end: index)
        object.targets = [name]
        return object
    }

    /// `an der Post`: a firm by a common noun, of which there is but one.
    private func body(_ chunk: Chunk, _ index: Int) -> ObjectReading? {
        guard chunk.kind == .phrase, chunk.preposition != nil, chunk.determiner != nil, chunk.nouns.count == 1,
            ["post", "bahn"].contains(chunk.head), let last = chunk.tokens.last
        else { return nil }
        var object = ObjectReading(end: index)
        object.targets = [named(last..<(last + 1))]
        return object
    }

    /// `bei den Thüringern`.
    private func people(_ index: Int) -> ObjectReading? {
        guard clause.chunks[index].kind == .phrase, let names = resumed(index) else { return nil }
        var object = ObjectReading(end: index)
        object.targets = names
        return object
    }

    /// `den Geschäftsbetrieb`: the whole of a firm.
    private func enterprise(_ chunk: Chunk, _ index: Int) -> ObjectReading? {
        guard chunk.kind == .phrase, chunk.determiner != nil, chunk.head?.hasSuffix("geschäftsbetrieb") == true else { return nil }
        var object = ObjectReading(end: index)
        object.isUnnamed = true
        return object
    }

    /// `Nordlicht-Mutter`.
    private func parent(_ chunk: Chunk, _ index: Int) -> ObjectReading? {
        guard chunk.kind == .phrase, let compound = chunk.compound,
            Self.parents.contains(compound.head) || Self.wholes.contains(compound.head)
        else { return nil }
        var object = ObjectReading(end: index)
        object.targets = [named(compound.name.tokens)]
        return object
    }

    /// `das Pumpengeschäft des Konkurrenten Z`, `den Geschäftsbetrieb der Y-Gruppe`: whose it is, in the genitive.
    private func assign(_ object: inout ObjectReading, at index: Int) {
        let next = object.end + 1
        guard clause.chunks[index].names.isEmpty, object.sellers.isEmpty, next < clause.chunks.count, clause.chunks[next].kind == .phrase,
            clause.chunks[next].preposition == nil, ["des", "der"].contains(clause.chunks[next].determiner ?? ""),
            let head = clause.chunks[index].head, head.hasSuffix("betrieb") || ObjectReading.isAsset(head)
        else { return }
        let names = party(at: next).filter { !$0.isPlace && !$0.isPerson }
        if head.hasSuffix("betrieb") {
            if object.targets.isEmpty { object.targets = names }
        } else {
            object.sellers = names.filter { name in !object.targets.contains { NameKey.same($0.text, name.text) } }
        }
        object.isUnnamed = object.isUnnamed && object.targets.isEmpty
    }

    /// `des Pumpengeschäfts von X`: without the genitive's ending, and X sells it.
    private func describe(_ object: inout ObjectReading, at index: Int) {
        let chunk = clause.chunks[index]
        guard let target = object.targets.first, object.targets.count == 1, target.tokens.overlaps(chunk.tokens),
            let head = chunk.head, chunk.names.isEmpty, chunk.compound == nil
        else { return }
        if Self.genitives.contains(chunk.determiner ?? ""), head.hasSuffix("s"), let word = target.text.split(separator: " ").first,
            word.lowercased() == head
        {
            let drops = ["tzes", "ftes", "rkes"].contains(where: head.hasSuffix) ? 2 : 1
            object.targets[0].text = String(word.dropLast(drops)) + target.text[word.endIndex...]
        }
        let next = index + 1
        guard object.sellers.isEmpty, next < clause.chunks.count, clause.chunks[next].preposition == "von",
            target.tokens.upperBound >= clause.chunks[next].tokens.upperBound
        else { return }
        object.sellers = party(at: next).filter { !$0.isPlace && !$0.isPerson }
    }

    private static let genitives: WordSet = ["des", "seines", "ihres", "eines", "dieses"]

    /// `den Anteil von Z`: a share told before, and whose it was.
    private func release(_ object: inout ObjectReading, _ chunk: Chunk) {
        guard object.end < clause.chunks.count, clause.chunks[object.end].preposition == "von", chunk.percentages.isEmpty,
            ["den", "diesen", "das", "dieses", "die", "diese"].contains(chunk.determiner ?? ""), clause.told?.targets.isEmpty == false
        else { return }
        object.sellers += object.targets
        object.targets = []
    }

    /// `Aufzugsparte`, `IT-Tochter`, `Softwaresparte von Nordlicht`: a part of a firm, told by its words.
    private func business(_ chunk: Chunk, _ index: Int) -> NameMention? {
        guard chunk.kind == .phrase, chunk.names.isEmpty, let head = chunk.head ?? chunk.compound?.head,
            !(chunk.nouns.count < 2 && Self.young.contains(head)),
            !["ein", "eine", "einen", "einem", "einer"].contains(chunk.determiner ?? ""),
            Self.parts.contains(where: head.hasSuffix) || ObjectReading.isAsset(head)
        else { return nil }
        guard let first = chunk.tokens.first(where: { clause.document.tokens[$0].isNameLike }) else { return nil }
        var end = chunk.tokens.upperBound
        if index + 1 < clause.chunks.count, clause.chunks[index + 1].kind == .phrase, !clause.chunks[index + 1].names.isEmpty,
            ["von", "in"].contains(clause.chunks[index + 1].preposition ?? "")
        {
            end = clause.chunks[index + 1].tokens.upperBound
        } else if Self.parts.contains(head), chunk.nouns.count < 2, chunk.possessor == nil, !Self.single.contains(head) {
            return nil
        }
        return end - first <= 8 ? named(first..<end) : nil
    }

    private func named(_ tokens: Range<Int>) -> NameMention { NameMention(text: clause.document.slice(tokens), tokens: tokens) }

    /// Bodies that buy and order though their name is a common noun.
    private static let publicBodies: WordSet = ["bund", "staat", "bundeswehr", "bahn", "post", "nato", "kfw", "marine", "luftwaffe"]
    /// `die Kollegen von X`, `die Buchhaltungs-Jungs von X`.
    private static let crews: WordSet = [
        "kollegen", "kolleginnen", "jungs", "mädels", "macher", "leute", "leuten", "team", "crew", "mannschaft", "truppe", "köpfe",
        "tüftler",
        "entwickler", "experten", "profis", "spezialisten",
    ]
    private static let alliances = [
        "konsortium", "konsortiums", "gruppe", "bündnis", "duo", "trio", "allianz", "gemeinschaft", "investoren", "eigentümer",
        "gesellschafter", "eigner",
    ]
    /// `Nordlicht-Gruppe` is Nordlicht.
    private static let groups: WordSet = ["fonds", "gruppe", "konzern", "konzerns", "group", "unternehmen", "holding"]
    /// Relatives of a firm that act by themselves: `Nordlicht-Tochter`.
    private static let relatives = [
        "tochter", "mutter", "enkel", "erben", "gründer", "eigner", "eigentümer", "familie", "holding", "stiftung", "ableger",
        "beteiligungsfirma",
        "sparte", "konsortium", "investor",
    ]
    /// Firms whose names end in what they are: `Bosporus-Bank`.
    private static let wholes: WordSet = [
        "bank", "werke", "werft", "klinikum", "kliniken", "brauerei", "versicherung", "apotheke", "apotheken",
    ]
    /// What a name's owner calls the thing itself: `Nordlicht-Kartendienst` is Nordlicht.
    private static let services = ["dienst", "plattform", "gruppe", "konzern", "app", "portal", "netzwerk", "messenger", "suchmaschine"]
    /// Relatives of a firm that are bought: `Nordlicht-Mutter`.
    private static let parents: WordSet = ["mutter", "mutterkonzern", "muttergesellschaft", "schwester", "eigentümer", "eigner"]
    /// Parts whose owner sells them: `Nordlicht-Tochter Quantix`.
    private static let owned = ["tochter", "töchter", "sparte", "sparten", "geschäft", "geschäfte", "geschäften", "geschäfts", "ableger"]
    /// Parts of a firm that can be sold: `Nordlicht-Sparte`.
    private static let parts = [
        "tochter", "töchter", "sparte", "sparten", "geschäft", "geschäfte", "geschäften", "geschäfts", "marke", "marken", "werk", "werke",
        "werks", "filialen",
        "niederlassungen", "ableger", "läden", "tochterfirma", "tochtergesellschaft", "fabrik", "fabriken", "standort", "raffinerie",
        "flughäfen",
        "anlagen", "kliniken", "hotels", "patente", "kraftwerk", "kraftwerke", "division", "gemeinschaftsunternehmen",
        "gemeinschaftsunternehmens", "joint-venture", "funkmasten", "immobilien",
    ]
    /// Firms of which there are many.
    private static let young: WordSet = ["start-up", "start-ups", "startup", "startups"]
    /// Parts that are told apart by the word alone: there is but one.
    private static let single: WordSet = [
        "geschäft", "tochter", "sparte", "gemeinschaftsunternehmen", "gemeinschaftsunternehmens", "joint-venture",
    ]
    /// What one takes over without buying anything.
    private static let offices = [
        "vorsitz", "leitung", "posten", "führung", "rolle", "verantwortung", "spitze", "aufgabe", "aufgaben", "kosten", "ruder",
        "funktion", "mandat", "haftung", "garantie", "initiative", "nachfolge", "stelle", "ressort", "oberbefehl", "kommando",
        "präsidentschaft", "ermittlungen", "regie", "patenschaft", "ministerium", "regierung", "ermittlung", "zuständigkeit", "leitungen",
        "moderation", "schirmherrschaft", "verteidigung", "schulden", "aufsicht", "bürgschaft", "vertretung", "entwicklung", "koordination",
        "betreuung", "bereich", "provinz", "wahlkampf", "erklärung", "schüsse", "amtsgeschäfte", "geschäftsführung", "kontrollen",
        "kanzleramt",
    ]
    /// The same, as words of their own only.
    private static let shortOffices: WordSet = [
        "amt", "macht", "steuer", "dienst", "platz", "schuld", "idee", "ideen", "system", "gebiet", "stadt", "arbeit", "begriff", "namen",
        "daten",
    ]
    /// Authorities, which approve deals but are no party to them.
    private static let authorities: WordSet = [
        "bafin", "kartellamt", "bundeskartellamt", "ftc", "sec", "ezb", "eu-kommission", "eu", "monopolkommission", "fma", "bwb", "weko",
        "cma",
        "bundesnetzagentur", "doj", "cfius",
    ]
}
