import Linguistics

/// The German words of status that stand apart: `sagt … ab`, `schließt … aus`; and phrases of German news only.
enum GermanStatusWords {
    /// Verbs and the particle at the end of their clause that call a deal off.
    static let cancelling: [(verbs: Set<String>, particle: String)] = [
        (["sagt", "sagte", "sagten", "sagen", "bläst", "blies", "bliesen", "blasen", "bricht", "brach", "brachen", "brechen"], "ab"),
        (["zieht", "zog", "ziehen", "zogen"], "zurück"),
        (["gibt", "gab", "geben", "gaben"], "auf"), (["geht", "ging", "gehen", "gingen"], "weg"),
    ]
    /// Verbs and the particle that deny a deal.
    static let denying: [(verbs: Set<String>, particle: String)] = [
        (["schließt", "schloss", "schließen", "schlossen"], "aus"), (["wies", "wiesen", "weist", "weisen"], "zurück"),
        (["winkt", "winkte", "winken"], "ab"),
    ]
    /// Verbs and the particle of one who has not got there yet.
    static let holding: [(verbs: Set<String>, particle: String)] = [
        (["hält", "halten", "hielt", "hielten"], "fest"), (["strebt", "peilt"], "an"), (["denkt", "dachte", "denken"], "nach"),
    ]
    /// What is done to what a firm has to sell.
    static let widening = ["erweiter", "ergänz", "ausbau", "ausgebaut", "auszubau", "baut", "stärk", "verbreiter", "abrund", "rundet"]
    static let reports: WordSet = ["bericht", "berichte", "spekulationen", "gerüchte", "meldungen", "medienberichte", "spekulation"]
    /// What one withdraws from without having bought.
    static let ventures = [
        "verhandlung", "gespräch", "biet", "rennen", "übernahme", "fusion", "verkauf", "deal", "vertrag", "projekt", "gebot", "offerte",
    ]
    /// What one gives up who wanted to buy.
    static let intents = ["plan", "pläne", "plänen", "angebot", "gebot", "offerte", "vorhaben", "verfolgung", "versuch", "absicht"]
    /// What is turned down is an offer, not a report.
    static let offers = ["angebot", "gebot", "offerte", "antrag"]
    static let cancelled: Phrases = [
        "abblasen", "abgeblasen", "abzublasen", "absagen", "abzusagen", "platzen", "scheitern", "zurückziehen", "zurückzuziehen",
        "verzichtet auf", "verzichten auf", "verzichtete auf", "verzicht auf", "auf eis", "untersagte*", "untersagen", "verbietet",
        "verbot",
        "stoppt", "stoppte", "nimmt abstand", "beerdigt", "begräbt", "beendet gespräche", "beenden gespräche", "beenden fusionsgespräche",
        "beenden verhandlungen", "beendet verhandlungen", "darf nicht", "dürfen nicht",
        "nicht zustande", "zusammengebrochen", "wird nichts", "wurde nichts", "abgewinkt", "springt ab", "abgesprungen", "nun doch nicht",
        "doch keine",
        "aus verhandlungen zurück",
        "aus den verhandlungen", "aus dem bieter*",
        "aus dem rennen",
        "ist vom tisch", "aus für", "fallen gelassen", "fallen lassen", "fallengelassen", "lässt fallen", "aufgegeben", "gegen die wand",
        "durchgefallen", "kneift",
    ]
    static let denied: Phrases = [
        "ausgeschlossen", "kein thema", "nicht geplant", "denkt nicht an", "denken nicht an", "nicht auf der tagesordnung", "ausschließen",
        "eine absage", "erteilt absage", "erteilte absage", "dementierten",
        "dementi", "bestritt",
        "bestritten", "zurückgewiesen berichte", "nicht zum verkauf", "keine verkaufspläne", "keine übernahmepläne",
    ]
    static let rumored: Phrases = [
        "nach informationen*", "einem bericht zufolge", "medienbericht zufolge", "zeitungsbericht zufolge", "magazinbericht zufolge",
        "medienberichte", "dem vernehmen nach", "fortgeschrittenen gesprächen", "in gesprächen", "angelegenheit vertraute*",
        "sache vertraute*",
        "vertrauten person*", "vertraute person", "vertrauter personen", "insidern", "insiderkreisen", "branchenkreise*",
        "verhandlungskreise*",
        "verhandeln mit*", "lotet*", "loten*", "ausloten", "auszuloten", "aus kreisen", "kreisen zufolge", "insider zufolge",
        "laut kreisen", "laut insidern", "im gespräch", "spekuliert", "wie bloomberg berichtet",
        "unternehmenskreise*", "unter berufung auf insider*", "unter berufung auf kreise*", "unter berufung auf informierte*",
        "unter berufung auf eingeweihte*", "unter berufung auf vertraute*", "unter berufung auf personen", "nach angaben eines",
    ]
    static let planned: Phrases = [
        "steht vor", "stehen vor", "stand vor", "rückt näher", "steht kurz bevor", "steht bevor", "kurz bevor", "bahnt sich",
        "zeichnet sich",
        "bereitet", "vorbereitet", "vorbereiten", "angestrebte*", "angepeilte*", "beabsichtigt*", "möglichen verkauf", "möglicher verkauf",
        "absichtserklärung", "exklusive verhandlungen", "exklusiven verhandlungen", "exklusivverhandlungen", "sprechen über",
        "spricht mit*", "verhandlungen über", "gespräche über", "verhandeln über", "verhandelt mit*", "verhandelt über",
        "mögliche übernahme", "möglichen übernahme", "mögliche fusion", "möglichen fusion", "möglichen kauf", "möglicher kauf",
        "möglichen zusammenschluss", "möglicher zusammenschluss", "buhlt*", "ringen um", "kandidat für", "favorit*", "liebäugelt",
        "in gefahr", "wackelt", "infrage", "rückgängig",
    ]
    /// What both sides, or those who must allow it, have said yes to.
    static let agreed: Phrases = [
        "gibt grünes licht", "gab grünes licht", "erhält grünes licht", "bekommt grünes licht", "grünes licht gegeben",
        "grünes licht erhalten", "genehmigt", "genehmigte", "freigegeben", "zustimmung der*", "zugestimmt", "handelseinig",
    ]
    /// What has long been, or is but recalled.
    static let past: Phrases = [
        "neunzigern", "neunzigerjahre*", "neunziger jahre*", "achtzigern", "achtzigerjahre*", "achtziger jahre*", "siebzigern",
        "siebziger jahre*", "sechzigern", "sechziger jahre*", "jahrtausendwende", "nach der wende", "nach dem krieg", "weltkrieg",
        "dereinst",
        "ehedem", "vor langer zeit", "jahre später", "jahre danach", "jahr darauf", "folgejahren", "im laufe der jahre",
        "im laufe der zeit", "über die jahre", "seit jahrzehnten", "entstand aus", "entstanden aus", "hervorgegangen", "hervorging",
        "ging aus der", "erinnert an", "erinnern an", "ähnlich wie", "wie einst", "wie schon bei", "vergleichbar mit", "zu ihren erfolgen",
        "zu seinen erfolgen", "größten erfolgen", "größter erfolg", "anno", "bereinigt um", "zahlt sich", "zahlte sich",
        "seit der gründung", "seit gründung", "vergeblich", "vor seiner zeit", "vor ihrer zeit", "in seiner zeit", "in ihrer zeit",
    ]
    /// What is but thought of, or made up.
    static let hypothetical: Phrases = [
        "wäre sinnvoll", "wäre denkbar", "wäre logisch", "wäre klug", "wäre ein", "wäre eine", "eines tages", "im roman", "im film",
        "im krimi",
        "im spiel", "im drehbuch", "im stück", "in der serie", "spekulieren lässt", "wünschen sich", "plädiert*",
        "plädieren*", "brächte", "rät zu*", "raten zu*",
    ]
    static let reporting: WordSet = ["berichtet", "berichtete", "berichten", "meldet", "schreibt"]
    static let papers = [
        "zeitung", "magazin", "blatt", "times", "journal", "bloomberg", "presse", "spiegel", "agentur", "medienbericht", "zeitungsbericht",
        "pressebericht", "medienberichten", "medienberichte",
    ]
    /// What a headline names as its source before its colon.
    static let sources: WordSet = [
        "bericht", "berichte", "medienbericht", "medienberichte", "medien", "insider", "kreise", "finanzkreise", "agentur", "zeitung",
        "presse", "magazin", "bloomberg", "reuters", "wsj", "zeitungsbericht", "gerüchte", "gerücht", "spekulationen",
    ]
}
