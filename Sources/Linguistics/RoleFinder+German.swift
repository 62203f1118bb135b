import NewsModel

/// German offices: compounds read from behind (`Finanzvorstand`, `Ex-Talbach-Chef`) and fixed phrases.
struct GermanRoles {
    private let document: Document
    private let tokens: [Token]
    private let lexicon = RoleLexicon.of(.de)
    private let words = Lexicon.of(.de)

    init(_ document: Document) {
        self.document = document
        tokens = document.tokens
    }

    func mentions() -> [RoleMention] {
        var memory = Memory()
        var found: [RoleMention] = []
        var index = 0
        while index < tokens.count {
            guard let mention = mention(at: index, &memory) else { index += 1; continue }
            found.append(mention)
            index = mention.tokens.upperBound
        }
        return found
    }

    // MARK: - Private

    private struct Part {
        let entry: RoleLexicon.Entry
        let prefix: String
    }

    /// What has been found out of the document's words, each once.
    private struct Memory {
        var parts: [UInt64: Part?] = [:]
        /// Words in capitals, in small letters: `bahn` makes `Bahnchef` the chief of a firm, not of a department.
        var capitals: Set<String>?
    }

    private func mention(at index: Int, _ memory: inout Memory) -> RoleMention? {
        guard tokens[index].isNameLike else { return nil }
        let token = tokens[index]
        guard !isPlural(token) else { return nil }
        if let entry = lexicon.entry(at: index, in: tokens), entry.words.count > 1 {
            return fixed(entry, at: index)
        }
        guard !isFirm(index) else { return nil }
        let part: Part?
        if let known = memory.parts[token.key] {
            part = known
        } else {
            part = lexicon.lastPart(of: token.lower).map { Part(entry: $0.entry, prefix: String($0.prefix)) }
            memory.parts[token.key] = .some(part)
        }
        guard let part, !part.prefix.isEmpty || !isSurname(index) else { return nil }
        return compound(part, at: index, &memory)
    }

    private func isPlural(_ token: Token) -> Bool {
        Self.plurals.match(token.lower) && !token.lower.hasSuffix("herrn")
    }

    private static let plurals: WordEndings = ["innen", "oren", "ern"]

    /// `Partners Group`
    private func isFirm(_ index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].isCapitalized && PersonShape.firmWords.contains(tokens[index + 1])
    }

    /// `Anna Richter`
    private func isSurname(_ index: Int) -> Bool {
        index > 0 && GivenNames.contains(tokens[index - 1]) && tokens[index].lineBreaks == 0 && !tokens[index].isUppercase
            && !tokens[index].isHyphenated
    }

    private func fixed(_ entry: RoleLexicon.Entry, at index: Int) -> RoleMention {
        let range = index..<(index + entry.words.count)
        let first = tokens[index].text
        let rest = document.slice(range).dropFirst(first.count)
        return RoleMention(
            tokens: range, role: GermanInflection.nominative(first, at: index, in: tokens) + rest, function: entry.function,
            kind: entry.kind, organisation: nil,
            marks: marks(before: index))
    }

    private func isCapital(_ word: String, _ memory: inout Memory) -> Bool {
        if let known = memory.capitals { return known.contains(word) }
        let raised = tokens.lazy.filter(\.isCapitalized).map(\.lower)
        let capitals = Set(raised).union(raised.compactMap { $0.split(separator: "-").first.map(String.init) })
        memory.capitals = capitals
        return capitals.contains(word)
    }

    private func compound(_ part: Part, at index: Int, _ memory: inout Memory) -> RoleMention {
        let token = tokens[index]
        var marks = marks(before: index)
        var names: [Substring] = []
        let pieces = token.text.split(separator: "-")
        for piece in pieces.dropLast() {
            if let mark = Self.prefixMarks[piece.lowercased()] {
                marks.insert(mark)
            } else if piece != "Chef", piece != "Co" {
                names.append(piece)
            }
        }
        var function = part.entry.function
        let inner = Self.innerPrefix(part.prefix)
        for (start, mark) in Self.innerMarks where inner.hasPrefix(start) { marks.insert(mark) }
        if part.entry.kind == .office, let special = lexicon.function(ofPrefix: inner),
            function == "ceo" || function == "unit_head" || function == "executive_board" || function == "other"
        {
            function = special
        } else if part.entry.words == ["chef"], !inner.isEmpty, names.isEmpty, !isCapital(inner, &memory) {
            function = "unit_head"
        }
        let isDepartment = names.count == 1 && names[0].count > 0 && lexicon.function(ofPrefix: names[0].lowercased()) != nil
        var organisation = names.isEmpty || isDepartment ? nil : names.joined(separator: "-")
        if names.isEmpty, part.entry.words == ["chef"], inner.utf8.count > 2, isCapital(inner, &memory),
            lexicon.function(ofPrefix: inner) == nil
        {
            organisation = inner.prefix(1).uppercased() + inner.dropFirst()
        }
        let isChief = pieces.count > 1 && pieces[pieces.count - 2] == "Chef"
        let last = (isChief ? "Chef-" : "") + String(pieces.last ?? "")
        let role = isDepartment ? names.joined(separator: "-") + "-" + last : last
        return RoleMention(
            tokens: index..<(index + 1), role: GermanInflection.nominative(role, at: index, in: tokens), function: function,
            kind: part.entry.kind, organisation: organisation, marks: marks)
    }

    private static func innerPrefix(_ prefix: String) -> String {
        let trimmed = prefix.hasSuffix("-") ? prefix.dropLast() : Substring(prefix)
        return trimmed.split(separator: "-").last.map(String.init) ?? ""
    }

    private func marks(before index: Int) -> Set<RoleMark> {
        var marks: Set<RoleMark> = []
        var place = index - 1
        while place >= 0, index - place <= 4, tokens[place].isWord {
            let word = tokens[place].lower
            if words.isDeterminer(word) || words.isPreposition(word) { break }
            for (start, mark) in Self.adjectives where word.hasPrefix(start) { marks.insert(mark) }
            place -= 1
        }
        return marks
    }

    private static let prefixMarks: WordMap<RoleMark> = [
        "ex": .former, "alt": .former, "noch": .outgoing, "interims": .interim, "vize": .deputy, "interim": .interim, "stv": .deputy,
    ]
    private static let innerMarks: [(String, RoleMark)] = [("interims", .interim), ("vize", .deputy), ("übergangs", .interim)]
    private static let adjectives: [(String, RoleMark)] = [
        ("ehemalig", .former), ("früher", .former), ("einstig", .former), ("vormalig", .former),
        ("damalig", .former), ("bisherig", .outgoing), ("scheidend", .outgoing), ("gefeuert", .outgoing), ("abgesetzt", .outgoing),
        ("zurückgetreten", .outgoing), ("designiert", .incoming), ("künftig", .incoming), ("neue", .incoming), ("kommend", .incoming),
        ("zukünftig", .incoming), ("nächste", .incoming), ("interimistisch", .interim), ("kommissarisch", .interim),
        ("übergangsweise", .interim), ("vorläufig", .interim), ("stellvertretend", .deputy),
    ]
}
