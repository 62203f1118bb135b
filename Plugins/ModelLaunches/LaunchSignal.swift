import Linguistics

/// Words that speak for or against news of a model, whatever the verb: one look at each word of a sentence.
enum LaunchSignal: Int, CaseIterable, Sendable {
    /// What can be had: `available`, `Gewichte`.
    case open
    /// What is new: `unveiled`, `jüngstes`.
    case news
    /// How it was made: `trained`, `Parameter`.
    case make
    /// What is to come: `will`, `soll`.
    case plan
    /// What ends or waits: `delayed`, `eingestellt`.
    case stop
    /// What it can do: `faster`, `versteht`.
    case able
    /// What others do with it: `court`, `nutzt`.
    case use
    /// What is no model: `phone`, `Roboter`.
    case thing

    var name: String { Self.names[rawValue] }

    /// The signals of some words, a bit each.
    static func mask(_ tokens: ArraySlice<Token>) -> UInt16 {
        tokens.reduce(0) { mask, token in words[token].map { mask | 1 << UInt16($0) } ?? mask }
    }

    private static let names = allCases.map { "\($0)" }
    private static let words: WordMap<Int> = WordMap(
        table.enumerated().flatMap { index, line in line.split(separator: " ").map { (String($0), index) } })
    /// A line a case, in their order; a word stands in one of them only.
    private static let table = [
        """
        verfügbar erhältlich nutzbar zugänglich herunterladen heruntergeladen herunter download kostenlos gratis umsonst \
        gewichte gewichten quelloffen quelloffenes quellcode lizenz open-source frei freie freien freier offen offene offenes \
        offenen hugging hub github api schnittstelle abonnenten abo konto beta vorschau testphase testbetrieb warteliste \
        zugang zugriff gebucht buchen mieten ausprobieren auszuprobieren freigabe freigegeben freigeschaltet sofort jedermann \
        netz online bereit ausgeliefert rollout alle allen available availability downloaded downloadable free freely weights \
        open opens opened open-weight licence license licensed subscribers account preview waitlist access live public \
        publicly everyone anyone rolling ships shipping generally hands
        """,
        """
        veröffentlicht veröffentlichte veröffentlichung vorgestellt vorstellung stellte präsentiert präsentierte enthüllt \
        enthüllte gestartet startet startete start premiere erscheint erscheinen erschien erschienen herausgebracht bringt \
        brachte legt legte gezeigt zeigt zeigte kündigt kündigte angekündigt ankündigung mitteilte teilte mitteilung blog neu \
        neue neuen neuer neues neueste neuestes neuesten neuestem jüngste jüngstes erstmals erste erstes ersten bislang bisher \
        bisherige bisherigen vorgänger nachfolger generation version fassung variante überarbeitet verbessert erneuert \
        aktualisiert montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern jetzt nun seit launch launches \
        launched launching release releases released releasing unveil unveils unveiled debut debuts debuted introduce \
        introduces introduced introducing announce announces announced announcing publishes published shipped new newest \
        latest first predecessor successor previous brand-new monday tuesday wednesday thursday friday saturday sunday today \
        yesterday morning now finally upgrade upgraded update updated ahead
        """,
        """
        trainiert trainierte training entwickelt entwickelte entwickler gebaut baut parameter parametern parameters \
        milliarden-parameter tokens token kontextfenster architektur datensätzen getrimmt optimiert trained train trains built \
        builds developed develops developers billion-parameter context window architecture dense mixture-of-experts moe tuned \
        optimized
        """,
        """
        soll sollen sollte will wollen werde werden wird plant planen geplant geplante geplanten arbeitet arbeiten kommend \
        kommende kommenden nächste nächsten nächster nächstes demnächst bald fertig fertigstellung erwartet frühjahr sommer \
        herbst winter weihnachten jahresende quartal folgt folgen would could plans plan planned planning upcoming expected \
        due next soon later coming spring summer autumn fall year-end quarter set follow follows slated scheduled working
        """,
        """
        eingestellt einstellen stellt abgeschaltet abschalten abschaltung verschiebt verschoben verschiebung verzögert \
        verzögerung warten verspätung später gestoppt stoppt stopp ende aus zurück weg verschwunden entfernt beerdigt \
        gestrichen beendet rente unterschluss vorerst delay delays delayed postpone postponed retire retires retired retiring \
        shut shuts shutting stop stops stopped withdraw withdrawn withdrew pull pulls pulled remove removes removed vanished \
        scrap scraps scrapped deprecated discontinued sunset held hold holding freeze frozen cancelled canceled abandon \
        abandoned gone
        """,
        """
        versteht beherrscht erzeugt generiert schreibt spricht antwortet rechnet erkennt zeichnet malt übersetzt komponiert \
        löst übertrifft besser schneller billiger günstiger kleiner größer doppelt halb sprachen fähigkeiten leistung \
        understands writes speaks generates handles answers renders reads listens sees reasons translates predicts composes \
        clones costs priced faster cheaper better smaller larger twice half languages capable capabilities performance \
        outperforms beats
        """,
        """
        nutzt nutzen nutzte nutzung setzt einsatz eingesetzt hilft helfen klage klagt klagen kläger gericht prozess urteil \
        richter studie umfrage untersucht untersuchung getestet kritik kritisiert rügt ausfall fehler lücke schwachstelle \
        angriff hacker preise preis umsatz gewinn chefin chef vertrag kunden kunde schule schüler studenten bürger patienten \
        ärzte basiert läuft angetrieben gesteuert bank vorurteile haftet missbrauch uses used using use user users help helps \
        lawsuit sue sues sued court judge study survey found finds researchers flaw outage down hack hackers revenue hires \
        hired deal school schools teachers students patients doctors powered runs based price prices leaderboard ranked \
        contest exam tested hallucinated ban bans
        """,
        """
        app chip prozessor beschleuniger roboter kamera handy telefon auto wagen drucker browser spiel assistent plattform \
        datensatz benchmark aufgabensammlung funktion software dienst werkzeug agent satellit konsole chips processor \
        accelerator robot camera phone car printer game assistant platform dataset puzzles feature features service tool tools \
        agents satellite console laptop spreadsheet
        """,
    ]
}
