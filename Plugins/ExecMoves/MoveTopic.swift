import Linguistics
import NewsModel

/// Whether the headline is about coming and going, and about offices: news of a move, or background in news of something else.
struct MoveTopic {
    private let reading: MoveReading

    init(_ reading: MoveReading) {
        self.reading = reading
    }

    /// `topic:move+office`, `topic:move`, `topic:office` or `topic:other`.
    var sign: String {
        let isMove = isAboutMoves
        let isOffice = (0..<reading.document.titleEnd).contains { index in reading.office(at: index).map { !$0.isForeign } ?? false }
        return "topic:" + (isMove ? isOffice ? "move+office" : "move" : isOffice ? "office" : "other")
    }

    /// Whether a word of coming or going stands in the headline.
    var isAboutMoves: Bool { reading.tokens[..<reading.document.titleEnd].contains { Self.moves.contains($0) } }

    private static let moves: WordSet = [
        "resign", "resigns", "resigned", "resigning", "resignation", "step", "steps", "stepping", "appoint", "appoints", "appointed",
        "appointment", "name", "names", "named", "hire", "hires", "hired", "quit", "quits", "oust", "ousts", "ousted", "fire", "fires",
        "fired", "retire", "retires", "retired", "retiring", "retirement", "succeed", "succeeds", "successor", "succession", "replace",
        "replaces", "replaced", "replacement", "join", "joins", "joining", "depart", "departs", "departing", "departure", "leave",
        "leaves", "leaving", "exit", "exits", "new", "promote", "promotes", "promoted", "tap", "taps", "tapped", "pick", "picks",
        "elects", "elected", "departures", "shake-up", "reshuffle", "takes", "helm", "wird", "tritt", "wechselt", "verlässt", "rücktritt",
        "abgang", "nachfolger", "nachfolgerin", "nachfolge", "geht", "gehen", "übernimmt", "neuer", "neue", "neuen", "beruft", "ernennt",
        "holt", "räumt", "beerbt", "rückt", "wirft", "feuert", "trennt", "abberufen", "chefwechsel", "stabwechsel", "stabübergabe",
        "wachwechsel", "personalien", "bekommt", "ernannt", "ernennt", "bestellt", "gewählt", "löst", "abgelöst", "steigt", "heuert",
        "kündigt", "hut", "ruhestand", "verpflichtet", "gefeuert", "freigestellt", "zurück", "personalie", "wechsel", "führungswechsel",
        "rückzug", "scheidet", "entlässt", "entlassen", "folgt",
    ]
}
