import Foundation
import NewsModel
import Testing
import TopicLanguage

@Suite struct TopicExpressionTests {
    @Test func theExplanationTellsEveryPartWithTheValuesSeen() throws {
        let expression = try TopicExpression.compile(
            "type = deal and (amount >= 500 million EUR or buyer in (Nordlicht)) and not valuation > 1 EUR")
        #expect(
            expression.evaluate(Subjects.deal).lines == [
                "yes: and",
                "  yes: type = deal (\"deal\")",
                "  yes: or",
                "    no: amount >= 500 million EUR (420 million USD ≈ 369.881 million EUR by rates of 2026-09-30)",
                "    yes: buyer in (Nordlicht) (\"Nordlicht AG\", \"Förde Capital\")",
                "  yes: not",
                "    no: valuation > 1 EUR (absent)",
            ])
    }

    @Test func theDayOfTheRatesIsTold() throws {
        #expect(try TopicExpression.compile("amount > 1 EUR").evaluate(Subjects.deal).rateDay == "2026-09-30")
        #expect(try TopicExpression.compile("amount > 1 USD").evaluate(Subjects.deal).rateDay == nil)
    }

    @Test func aSumWithoutKnownRateSaysSo() throws {
        #expect(
            try TopicExpression.compile("amount > 1 EUR").evaluate(Subjects.exotic).lines
                == ["no: amount > 1 EUR (100 million XAF, no rate of XAF to EUR known)"])
    }

    @Test func theHashIsTheSameForEveryWayOfWriting() throws {
        let one = try TopicExpression.compile("type = deal and amount >= 10 million EUR")
        let other = try TopicExpression.compile("(type = \"deal\")\n  AND amount>=€10m")
        #expect(one.hash == other.hash)
        #expect(one.hash == "ee4f9e4341b65d69")
        #expect(try TopicExpression.compile("type = deal or amount >= 10 million EUR").hash != one.hash)
        #expect(try TopicExpression.compile("type != deal").hash != TopicExpression.compile("type = deal").hash)
    }

    @Test func onlyFieldsOfAnEventAskForOne() throws {
        #expect(try TopicExpression.compile("title has KI or not (age > 3d and interim)").asksForEvent)
        #expect(try TopicExpression.compile("event.units > 3").asksForEvent)
        #expect(try !TopicExpression.compile("title has KI and language = de and tag = x and sources > 1").asksForEvent)
    }

    @Test func keywordsAreAnOrOfTextHas() throws {
        let expression = try TopicExpression.keywords(["Quantix", "Künstliche \"Intelligenz\"", "C:\\neu"])
        #expect(expression.source == #"text has "Quantix" or text has "Künstliche \"Intelligenz\"" or text has "C:\\neu""#)
        #expect(expression.matches(Subjects.coverage))
        #expect(!expression.asksForEvent)
    }

    @Test func emptyKeywordsAreRefused() {
        #expect(throws: TopicLanguageError.self) { try TopicExpression.keywords([]) }
        let error = #expect(throws: TopicLanguageError.self) { try TopicExpression.keywords(["KI", " "]) }
        #expect(error?.column == 2)
    }

    @Test func expressionsAreEqualByWhatTheyAskFor() throws {
        let lists = ["a": NameList(names: ["Quantix"])]
        #expect(try TopicExpression.compile("buyer in @a", lists: lists) == TopicExpression.compile("buyer in @a", lists: lists))
        #expect(
            try TopicExpression.compile("buyer in @a", lists: lists)
                != TopicExpression.compile("buyer in @a", lists: ["a": NameList(names: ["Lumen"])]))
    }

    @Test func exclusionsTakeNamesFromAList() {
        let list = NameList(names: ["Meta"], aliases: ["Facebook"], exclusions: ["Meta Materials"])
        #expect(list.contains("Meta Platforms Inc."))
        #expect(list.contains("Facebook-Mutter Meta"))
        #expect(!list.contains("Meta Materials Ltd"))
        #expect(!list.contains("Metamorph"))
    }
}

@Suite struct TopicTests {
    private func topic(_ expression: String, languages: [String] = []) throws -> Topic {
        Topic(name: "deals", expression: try TopicExpression.compile(expression), languages: languages)
    }

    @Test func aTopicTakesWhatItsExpressionTakes() throws {
        let verdict = try topic("type = deal", languages: ["de", "en"]).verdict(on: Subjects.deal)
        #expect(verdict.matches)
        #expect(
            verdict.lines == [
                "yes: deals", "  yes: max_age: 3d (2.2d)", "  yes: languages: de, en (de)", "  yes: min_confidence: 0.5 (0.9)",
                "  yes: type = deal (\"deal\")",
            ])
    }

    @Test func otherLanguagesAreLeftOut() throws {
        #expect(try !topic("type = deal", languages: ["en"]).verdict(on: Subjects.deal).matches)
    }

    @Test func uncertainEventsAreLeftOut() throws {
        var topic = try topic("type = deal")
        topic.minConfidence = 0.6
        #expect(!topic.verdict(on: Subjects.rumour).matches)
    }

    @Test func confidenceDoesNotCountForATopicAboutArticles() throws {
        #expect(try topic("title has KI").verdict(on: Subjects.coverage).matches)
    }

    @Test func oldArticlesAreLeftOut() throws {
        var topic = try topic("type = deal")
        topic.maxAge = .seconds(86_400)
        #expect(!topic.verdict(on: Subjects.deal).matches)
    }
}
