import Linguistics
import NewsModel

/// Reads what stands in a German phrase: who acts there, and what is bought or sold.
struct GermanTargets {
    let clause: Clause

    /// Those who act at a phrase: its names, else the group or the relative of a firm that it speaks of.
    func party(at index: Int) -> [NameMention] {
        let chunk = clause.chunks[index]
        if isOffice(chunk) { return [] }
        let names = clause.party(at: index)?.names ?? []
        if !names.isEmpty || chunk.kind != .phrase { return names }
        if let compound = chunk.compound {
            if Self.groups.contains(compound.head) { return [compound.name] }
            if Self.relatives.contains(where: compound.head.hasSuffix) { return [named(compound.name.tokens)] }
        }
        return institutions(chunk)
    }

    /// What is bought, sold or funded at a phrase; a business without a name is told by its words.
    func object(at index: Int) -> ObjectReading? {
        let chunk = clause.chunks[index]
        guard !isOffice(chunk), var object = ObjectReading.read(clause, at: index) ?? plain(chunk, index) else { return nil }
        object.targets.removeAll { Self.offices.contains(where: $0.text.lowercased().hasSuffix) }
        if object.targets.isEmpty, !object.isStake, let business = business(chunk, index) {
            object.targets = [business]
            object.isUnnamed = false
        }
        if object.targets.isEmpty, let compound = chunk.compound, Self.services.contains(where: compound.head.hasSuffix) {
            object.targets = [compound.name]
        }
        if let compound = chunk.compound, Self.parts.contains(where: compound.head.hasSuffix), !object.isStake {
            object.sellers.append(compound.name)
        }
        return object
    }

    /// Whether a phrase names an office or a task, which one takes over without buying anything.
    func isOffice(_ chunk: Chunk) -> Bool {
        let nouns = chunk.nouns + (chunk.compound.map { [$0.head] } ?? [])
        return nouns.contains { noun in Self.offices.contains(where: noun.hasSuffix) } && !DealWords.isStake(chunk)
    }

    /// Whether a phrase names a person: whom a firm parts with is no business.
    func isPerson(_ place: Int) -> Bool {
        guard let name = clause.chunks[place].names.last else {
            return clause.chunks[place].nouns.contains(where: Organisations.words.isPersonNoun)
        }
        return name.isPerson && !name.isOrganisation
    }

    // MARK: - Private

    /// `Sparda-Banken Berlin und Hannover`: places behind a kind of firm stand for firms.
    private func institutions(_ chunk: Chunk) -> [NameMention] {
        guard let place = chunk.names.last, place.isPlace, let head = chunk.head,
            Organisations.words.isCompanyNoun(head) || head.hasSuffix("banken")
        else { return [] }
        return [named(place.tokens)]
    }

    private func plain(_ chunk: Chunk, _ index: Int) -> ObjectReading? {
        chunk.kind == .phrase && business(chunk, index) != nil ? ObjectReading(end: index) : nil
    }

    /// `Aufzugsparte`, `IT-Tochter`, `Softwaresparte von Nordlicht`: a part of a firm, told by its words.
    private func business(_ chunk: Chunk, _ index: Int) -> NameMention? {
        guard chunk.kind == .phrase, chunk.names.isEmpty, let head = chunk.head ?? chunk.compound?.head,
            !["ein", "eine", "einen", "einem", "einer"].contains(chunk.determiner ?? ""),
            Self.parts.contains(where: head.hasSuffix) || ObjectReading.isAsset(head)
        else { return nil }
        guard let first = chunk.tokens.first(where: { clause.document.tokens[$0].isNameLike }) else { return nil }
        var end = chunk.tokens.upperBound
        if index + 1 < clause.chunks.count, clause.chunks[index + 1].kind == .phrase, !clause.chunks[index + 1].names.isEmpty,
            ["von", "in"].contains(clause.chunks[index + 1].preposition ?? "")
        {
            end = clause.chunks[index + 1].tokens.upperBound
        }
        return end - first <= 8 ? named(first..<end) : nil
    }

    private func named(_ tokens: Range<Int>) -> NameMention { NameMention(text: clause.document.slice(tokens), tokens: tokens) }

    /// `Nordlicht-Gruppe` is Nordlicht.
    private static let groups: Set<String> = ["gruppe", "konzern", "konzerns", "group", "unternehmen", "holding"]
    /// Relatives of a firm that act by themselves: `Nordlicht-Tochter`.
    private static let relatives = [
        "tochter", "mutter", "enkel", "erben", "gründer", "eigner", "eigentümer", "familie", "holding", "stiftung", "ableger",
        "beteiligungsfirma",
        "sparte", "konsortium", "investor",
    ]
    /// What a name's owner calls the thing itself: `Nordlicht-Kartendienst` is Nordlicht.
    private static let services = ["dienst", "plattform", "gruppe", "konzern", "app", "portal", "netzwerk", "messenger", "suchmaschine"]
    /// Parts of a firm that can be sold: `Nordlicht-Sparte`.
    private static let parts = [
        "tochter", "töchter", "sparte", "sparten", "geschäft", "geschäfte", "geschäften", "geschäfts", "marke", "marken", "werk", "werke",
        "werks", "filialen",
        "niederlassungen", "ableger", "läden", "tochterfirma", "tochtergesellschaft", "fabrik", "fabriken", "standort", "raffinerie",
        "flughäfen",
        "anlagen", "kliniken", "hotels", "patente", "kraftwerk", "kraftwerke", "division", "funkmasten", "immobilien",
    ]
    /// What one takes over without buying anything.
    private static let offices = [
        "vorsitz", "leitung", "posten", "amt", "führung", "rolle", "verantwortung", "spitze", "aufgabe", "aufgaben", "kosten", "ruder",
        "funktion", "mandat", "steuer", "haftung", "garantie", "initiative", "nachfolge", "stelle", "ressort", "oberbefehl", "kommando",
        "macht",
        "präsidentschaft", "ermittlungen", "regie", "patenschaft", "ministerium", "regierung", "ermittlung", "zuständigkeit", "leitungen",
        "moderation", "schirmherrschaft", "verteidigung", "dienst", "schulden", "aufsicht", "bürgschaft", "schuld", "vertretung", "platz",
        "entwicklung", "koordination", "betreuung", "idee", "ideen", "system", "wahlkampf", "gebiet", "stadt", "provinz", "bereich",
    ]
}
