import Linguistics
import NewsModel

/// What speaks against a launch.
extension LaunchFeatures {
    /// What makes it certain that this is no launch; nil where nothing does.
    var objection: String? {
        let doubts = Set(doubts)
        if doubts.contains("question"), !match.sentence.isTitle, match.trigger.status != "delayed" { return "a question" }
        if doubts.contains("negated") { return "negated" }
        if Self.conditions.contains(reading.tokens[sentence.lowerBound].lower), !match.sentence.isTitle { return "a condition" }
        if isOfAnotherThing || isOfAnotherSubject { return "something else of the model" }
        if isOfStory || subject == "byproduct" { return "something else of the model" }
        if model.shape == .plain || model.shape == .called, match.tokens.upperBound > model.tokens.upperBound,
            LaunchSurroundings(reading, sentence, model).described(behind: match.tokens.upperBound) == .product
        {
            return "another kind of thing"
        }
        if isOfPaper { return "a paper about the model" }
        if isHosted { return "offered by somebody else" }
        if isUndone { return "nobody who brings it out" }
        if isRelative { return "told in passing" }
        if doubts.contains("background-year") || doubts.contains("past-word") { return "long past" }
        if LaunchSurroundings(reading, sentence, model).described(behind: model.tokens.upperBound) == .product {
            return "another kind of thing"
        }
        return model.tokens.contains { Self.products.contains(reading.tokens[$0].lower) } ? "another kind of thing" : nil
    }

    var doubts: [String] {
        var found: [String] = []
        if let last = sentence.last, reading.tokens[last].is("?") { found.append("question") }
        if Self.since.contains(reading.tokens[sentence.lowerBound].lower) {
            found.append("opens:since")
        } else if Self.backward.contains(reading.tokens[sentence.lowerBound].lower) {
            found.append("opens:backward")
        }
        if isNegated { found.append("negated") }
        if isPastYear { found.append("background-year") }
        if hasPastWord { found.append("past-word") }
        return found
    }

    /// `a price cut for X`, `our strategy for X`, `support for X`, but `weights for X`
    private var isOfAnotherThing: Bool {
        guard let place = prepositionPlace, case let word = reading.tokens[place].lower, Self.relations.contains(word) else { return false }
        let start = min(place, match.tokens.contains(place) ? match.words?.upperBound ?? place : match.tokens.upperBound)
        return !(start..<place).contains {
            ModelNameFinder.isModelNoun(reading.tokens[$0].lower) && !["in", "im"].contains(word)
                || Self.wholes.contains(reading.tokens[$0].lower)
                || reading.model(at: $0) != nil
        }
    }

    /// `Ein Rechenzentrum für X steht bereit`, `Der Vater von X geht in Rente`: before the words of launching.
    private var isOfAnotherSubject: Bool {
        let place = LaunchSurroundings(reading, sentence, model).governor
        guard match.trigger.name != "mention", match.way != "with", place > sentence.lowerBound, place < match.tokens.lowerBound,
            case let noun = reading.tokens[place - 1], noun.isWord, reading.model(at: place - 1) == nil
        else { return false }
        if Organisations.words.isPersonNoun(noun) || Self.minds.contains(noun), ["of", "von"].contains(reading.tokens[place].lower) {
            return true
        }
        return ["für", "mit"].contains(reading.tokens[place].lower) && noun.isCapitalized && !ModelNameFinder.isModelNoun(noun)
            && !Self.wholes.contains(noun) && DictionaryWords.isCommon(noun, .de)
    }

    /// `publishes the system card of X`, `veröffentlicht einen Bericht zur Sicherheit von X`
    private var isOfPaper: Bool {
        guard match.way == "object", let words = match.words, words.upperBound < model.tokens.lowerBound else { return false }
        let between = words.upperBound..<model.tokens.lowerBound
        guard let paper = between.last(where: { Self.papers.contains(reading.tokens[$0]) }) else { return false }
        return !(paper..<model.tokens.lowerBound).contains {
            ModelNameFinder.isModelNoun(reading.tokens[$0]) || reading.tokens[$0].is(",") || Self.wholes.contains(reading.tokens[$0])
        }
    }

    private static let papers: WordSet = [
        "card", "report", "paper", "study", "guide", "policy", "prices", "results", "evaluation", "tutorial", "roadmap", "postmortem",
        "bericht", "studie", "leitfaden", "untersuchung", "richtlinie", "richtlinien", "preise", "ergebnisse", "anleitung", "dokumentation",
    ]

    /// `adds X to its cloud`: what others made.
    private var isHosted: Bool {
        guard ["adds", "added"].contains(reading.tokens[match.tokens.lowerBound].lower) else { return false }
        return (match.tokens.upperBound..<min(sentence.upperBound, match.tokens.upperBound + 5)).contains {
            Self.shelves.contains(reading.tokens[$0])
        }
    }

    private static let shelves: WordSet = [
        "catalogue", "catalog", "menu", "cloud", "platform", "marketplace", "console", "service", "studio", "store", "library", "picker",
    ]
    private static let minds: WordSet = ["vater", "mutter", "father", "mother", "mind", "minds", "kopf", "köpfe"]

    /// `brings the story of X to developers`: between a verb and its particle.
    private var isOfStory: Bool { ownedNoun == "other" && match.tokens.contains(model.tokens.lowerBound) }

    /// `The bot answers with X when asked`: a phrase that wants somebody who acts.
    private var isUndone: Bool {
        maker == nil && !match.sentence.isTitle && match.way == "object" && match.trigger.words.count > 1
            && ["with", "mit"].contains(match.trigger.words.last)
    }

    /// A negation among the five words before, in the same part of the sentence.
    private var isNegated: Bool {
        var index = match.tokens.lowerBound - 1
        while index >= sentence.lowerBound, match.tokens.lowerBound - index <= 5 {
            let token = reading.tokens[index]
            if token.is(":") || token.is(",") || token.is(";") { return false }
            if Self.negations.contains(token.lower), !isSpan(index) { return true }
            index -= 1
        }
        return false
    }

    /// `seit dieser Woche`, `until June` where something ends: a time, no negation.
    private func isSpan(_ index: Int) -> Bool {
        let (token, next) = (reading.tokens[index], reading.tokens[min(index + 1, reading.tokens.count - 1)])
        if token.is("until") { return Self.ahead.contains(match.trigger.status) }
        return (token.is("seit") || token.is("since")) && (Self.recent.contains(next) || reading.words.isWeekday(next))
    }

    private static let recent: WordSet = ["dieser", "diesem", "heute", "gestern", "kurzem", "this", "yesterday", "last"]

    private var around: Range<Int> {
        max(sentence.lowerBound, match.tokens.lowerBound - 10)..<min(sentence.upperBound, match.tokens.upperBound + 14)
    }

    private var isPastYear: Bool {
        guard let day = reading.day, !match.sentence.isTitle, !Self.ahead.contains(match.trigger.status) else { return false }
        let dates = reading.dates(in: around)
        return !dates.isEmpty && dates.allSatisfy { $0.isBefore(day) && $0.year < (Int(day.prefix(4)) ?? 0) }
    }

    private var hasPastWord: Bool {
        !match.sentence.isTitle
            && around.contains { index in
                let word = reading.tokens[index].lower
                return Self.past.contains(word) || Self.spans.contains(word) && isAgo(index)
                    || word == "last" && index + 1 < reading.tokens.count && Self.pastUnits.contains(reading.tokens[index + 1].lower)
            }
    }

    /// `vor drei Jahren`
    private func isAgo(_ index: Int) -> Bool {
        (max(sentence.lowerBound, index - 3)..<index).contains { reading.tokens[$0].is("vor") }
    }

    private static let ahead: Set<String> = ["planned", "delayed", "retired"]

    private static let spans: WordSet = ["jahren", "monaten", "jahr"]

    private static let past: WordSet = ["ago", "earlier", "previously", "damals", "vorjahr", "einst", "originally"]

    private static let pastUnits: WordSet = ["year", "month", "fall", "summer", "spring"]

    private static let negations: WordSet = [
        "not", "nicht", "never", "n't", "no", "kein", "keine", "ohne", "without", "if", "wenn", "falls", "since", "seit", "before", "until",
        "prior",
    ]

    private static let conditions: WordSet = ["if", "wenn", "falls", "sollte", "suppose", "angenommen", "würde", "hätte", "wäre"]

    private static let relations: WordSet = ["for", "on", "to", "in", "für", "zu", "bei", "im"]

    private static let since: WordSet = ["since", "seit", "seitdem"]

    private static let backward: WordSet = [
        "after", "nach", "nachdem", "weeks", "months", "years", "like", "while", "während",
    ]
}
