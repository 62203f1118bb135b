import Linguistics
import NewsModel

/// Firms that a German text calls by where they are from: `die Italiener`, `den Thüringern`, `der Hamburger`.
enum GermanPeoples {
    /// Whether a word in small letters tells those of a nation, a region or a city.
    static func isPeople(_ word: String) -> Bool { nations[word] != nil || regions.contains(word) || city(word) != nil }

    /// The firm before whose name the text says that it is from there.
    static func firm(of people: String, in clause: Clause) -> NameMention? {
        let tokens = clause.document.tokens
        let end = clause.sentence.tokens.lowerBound
        let singular = people.hasSuffix("ern") ? String(people.dropLast()) : people
        let adjective = nations[people]
        let names = clause.analysis.names.filter { $0.tokens.lowerBound < end && !$0.isPlace && !$0.isPerson }
        return names.last { name in
            tokens[max(0, name.tokens.lowerBound - 4)..<name.tokens.lowerBound].contains { token in
                adjective.map(token.lower.hasPrefix) ?? (token.lower == singular)
            }
        }
    }

    // MARK: - Private

    /// The city of `hamburger` and `hamburgern`.
    private static func city(_ word: String) -> String? {
        let stem = word.hasSuffix("ern") ? word.dropLast(3) : word.hasSuffix("er") ? word.dropLast(2) : ""
        guard stem.utf8.count > 3 else { return nil }
        return [String(stem), stem + "en", stem + "e"].first { Organisations.words.isPlace($0) }
    }

    /// What firms of a nation are called by adjective.
    private static let nations: WordMap<String> = [
        "amerikaner": "amerikanisch", "amerikanern": "amerikanisch", "belgier": "belgisch", "belgiern": "belgisch", "briten": "britisch",
        "chinesen": "chinesisch", "dänen": "dänisch", "finnen": "finnisch", "franzosen": "französisch", "inder": "indisch",
        "indern": "indisch", "israelis": "israelisch", "italiener": "italienisch", "italienern": "italienisch", "japaner": "japanisch",
        "japanern": "japanisch", "kanadier": "kanadisch", "kanadiern": "kanadisch", "koreaner": "koreanisch", "koreanern": "koreanisch",
        "südkoreaner": "südkoreanisch", "südkoreanern": "südkoreanisch", "niederländer": "niederländisch",
        "niederländern": "niederländisch",
        "holländer": "niederländisch", "norweger": "norwegisch", "norwegern": "norwegisch", "österreicher": "österreichisch",
        "österreichern": "österreichisch", "polen": "polnisch", "russen": "russisch", "saudis": "saudi", "schweden": "schwedisch",
        "schweizer": "schweizer", "schweizern": "schweizer", "spanier": "spanisch", "spaniern": "spanisch", "tschechen": "tschechisch",
        "türken": "türkisch", "emiratis": "emiratisch", "taiwaner": "taiwanisch", "portugiesen": "portugiesisch", "griechen": "griechisch",
        "ungarn": "ungarisch", "iren": "irisch", "schotten": "schottisch", "australier": "australisch", "brasilianer": "brasilianisch",
        "mexikaner": "mexikanisch", "bayern": "bayerisch", "sachsen": "sächsisch", "hessen": "hessisch", "westfalen": "westfälisch",
        "schwaben": "schwäbisch",
    ]
    private static let regions: WordSet = [
        "thüringer", "thüringern", "tiroler", "tirolern", "steirer", "steirern", "kärntner", "kärntnern", "vorarlberger",
        "oberösterreicher",
        "niederösterreicher", "ostwestfalen", "rheinländer", "pfälzer", "saarländer", "niedersachsen", "sauerländer", "siegerländer",
        "münchner", "zürcher", "basler", "berner", "ostschweizer", "bonner", "dresdner", "bremer", "hannoveraner", "westschweizer",
        "innerschweizer",
    ]
}
