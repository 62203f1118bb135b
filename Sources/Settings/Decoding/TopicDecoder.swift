import NewsModel
import TopicLanguage

/// Reads topics and compiles their expressions.
struct TopicDecoder {
    let lists: [String: NameList]
    let sinks: [SinkDefinition]
    let alerts: AlertSettings
    let types: EventTypes

    /// Every topic that has no mistake; without any configured, one that tells every event.
    func topics(_ field: Field?) -> [Topic] {
        guard let elements = field?.list(), !elements.isEmpty else { return [everyEvent].compactMap(\.self) }
        var lines: [String: Int] = [:]
        return elements.compactMap { element in
            guard let topic = topic(element) else { return nil }
            if let line = lines[topic.name] { return element.refuse(.takenName(topic.name, noun: "topic", line: line, file: nil)) }
            lines[topic.name] = element.entry.mark.line
            return topic
        }
    }

    // MARK: - Private

    private var everyEvent: Topic? {
        guard let expression = try? TopicExpression.compile("confidence >= 0.5") else { return nil }
        return Topic(name: "events", expression: expression, firstAfter: alerts.firstAfter, updatesEvery: alerts.updatesEvery)
    }

    private func topic(_ element: Field) -> Topic? {
        guard let section = element.section(.topic) else { return nil }
        let name = section.required("name", example: "`name: deals`").flatMap { $0.topicName() }
        let expression = expression(section)
        // The stand-in lets the other keys be checked where the expression is wrong.
        guard let standIn = expression ?? everyEvent?.expression else { return nil }
        var topic = Topic(name: name ?? "", expression: standIn, firstAfter: alerts.firstAfter, updatesEvery: alerts.updatesEvery)
        read(section, into: &topic)
        return name == nil || expression == nil ? nil : topic
    }

    private func read(_ section: Section, into topic: inout Topic) {
        section.read("languages", into: &topic.languages) { $0.texts { $0.language() } }
        section.read("sinks", into: &topic.sinks) { $0.namedSinks(among: sinks) }
        section.read("urgent", into: &topic.urgent) { $0.flag() }
        if topic.urgent { topic.firstAfter = .zero }
        section.read("first_after", into: &topic.firstAfter) { $0.duration() }
        section.read("updates_every", into: &topic.updatesEvery) { $0.duration() }
        section.read("min_confidence", into: &topic.minConfidence) { $0.decimal(in: 0...1) }
        section.read("max_age", into: &topic.maxAge) { $0.duration() }
    }

    private func expression(_ section: Section) -> TopicExpression? {
        switch (section["when"], section["keywords"]) {
        case (let when?, nil): return when.expression(lists, types)
        case (nil, let keywords?): return keywords.keywords()
        case (.some, .some):
            section.refuse("keywords", .excluding("when", "keywords"))
            return nil
        case (nil, nil):
            section.field.complain(.neither("when", "keywords", example: "`when: type = deal` or `keywords: [Nordlicht AG]`"))
            return nil
        }
    }
}

extension Field {
    fileprivate func topicName() -> String? {
        guard let name = name() else { return nil }
        return name == Alert.ownTopic ? refuse(.reservedName(name)) : name
    }

    fileprivate func namedSinks(among sinks: [SinkDefinition]) -> [String]? {
        guard let names = sinkNames(among: sinks) else { return nil }
        if case .list(let entries) = entry.content, !entries.isEmpty { return names }
        return refuse(.emptyList("sinks"))
    }

    fileprivate func expression(_ lists: [String: NameList], _ types: EventTypes) -> TopicExpression? {
        guard let source = paragraph(longest: TopicExpression.longestSource) else { return nil }
        do {
            return try TopicExpression.compile(source, lists: lists, types: types)
        } catch {
            let mark = ScalarPlace(file: reading.text, start: entry.mark).mark(of: source, line: error.line, column: error.column)
            reading.complain(.expression(error.message, suggestion: error.suggestion), at: mark, path)
            return nil
        }
    }

    fileprivate func keywords() -> TopicExpression? {
        guard let elements = list() else { return nil }
        let words = elements.compactMap { $0.text(longest: 200) }
        guard words.count == elements.count else { return nil }
        do {
            return try TopicExpression.keywords(words)
        } catch {
            let field = elements.indices.contains(error.column - 1) && words.count > 1 ? elements[error.column - 1] : self
            field.complain(.expression(error.message, suggestion: error.suggestion))
            return nil
        }
    }
}
