extension Field {
    /// A text of one character to `longest`, without control characters.
    func text(longest: Int = 2_000) -> String? {
        switch entry.content {
        case .text(let text, _):
            guard !text.isEmpty else { return refuse(.emptyText) }
            guard text.unicodeScalars.count <= longest else { return refuse(.tooLong(limit: longest)) }
            guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
                return refuse(.controlCharacter)
            }
            return text
        case .nothing: return refuse(.nothingGiven)
        case .list, .mapping: return refuse(.wrongKind(expected: "a text", found: entry.kind, example: nil))
        }
    }

    /// A text that may have several lines.
    func paragraph(longest: Int = 20_000) -> String? {
        guard case .text(let text, _) = entry.content else { return self.text(longest: longest) }
        guard text.unicodeScalars.count <= longest else { return refuse(.tooLong(limit: longest)) }
        return text
    }

    func texts(_ reader: (Field) -> String? = { $0.text() }) -> [String]? {
        list().map { $0.compactMap(reader) }
    }

    /// `true` or `false`, without quotes.
    func flag() -> Bool? {
        guard let text = plain(as: "true or false") else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default: return refuse(.noFlag(text))
        }
    }

    func number(in range: ClosedRange<Int>) -> Int? {
        guard let text = plain(as: "a whole number") else { return nil }
        guard let number = Int(text) else { return refuse(.noNumber(text)) }
        guard range.contains(number) else { return refuse(.outOfRange("\(number)", "\(range.lowerBound)", "\(range.upperBound)")) }
        return number
    }

    func decimal(in range: ClosedRange<Double>) -> Double? {
        guard let text = plain(as: "a number") else { return nil }
        guard let number = Double(text), number.isFinite else { return refuse(.noNumber(text)) }
        guard range.contains(number) else {
            return refuse(.outOfRange(text, Quantity.shown(range.lowerBound), Quantity.shown(range.upperBound)))
        }
        return number
    }

    /// One of a few words.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(of type: Choice.Type = Choice.self) -> Choice? {
        guard let text = text() else { return nil }
        return Choice(rawValue: text) ?? refuse(.noChoice(text, Choice.allCases.map(\.rawValue)))
    }

    /// A value that stands without quotes.
    func plain(as expected: String) -> String? {
        switch entry.content {
        case .text(let text, _): return text
        case .nothing: return refuse(.nothingGiven)
        case .list, .mapping: return refuse(.wrongKind(expected: expected, found: entry.kind, example: nil))
        }
    }

    func refuse<Value>(_ complaint: Complaint) -> Value? {
        complain(complaint)
        return nil
    }
}
