import Linguistics
import NewsModel

/// Finds who owns what is sold, where a sentence of its own tells it: `Quantix, which makes drills, is owned by Grenfell and Harrowgate`.
struct DealOwners {
    let analysis: Analysis

    /// The owners of one of the targets, who therefore sell; none who has another part in the deal.
    func owners(of targets: [NameMention], except parties: [NameMention]) -> [NameMention] {
        guard analysis.document.language == .en, !targets.isEmpty else { return [] }
        for sentence in analysis.document.sentences.prefix(Self.reach) {
            guard let verb = sentence.tokens.dropFirst().first(where: isOwned) else { continue }
            let before = analysis.names.last { $0.tokens.lowerBound >= sentence.tokens.lowerBound && $0.tokens.upperBound <= verb }
            guard let before, targets.contains(where: { NameKey.same($0.text, before.text) }) else { continue }
            let found = names(behind: verb, in: sentence).filter { name in
                !(targets + parties).contains { NameKey.same($0.text, name.text) }
            }
            if !found.isEmpty { return found }
        }
        guard parties.count > targets.count else { return [] }
        return (holder(of: targets, except: parties) ?? parent(of: targets, except: parties)).map { [$0] } ?? []
    }

    /// `from owner Grenfell`, `Quantix parent Grenfell`: who is called so, not another firm's.
    private func parent(of targets: [NameMention], except parties: [NameMention]) -> NameMention? {
        let tokens = analysis.document.tokens
        return analysis.names.first { name in
            let start = name.tokens.lowerBound
            guard start > 1, !name.isPlace, Self.owners.contains(tokens[start - 1]),
                !(targets + parties).contains(where: { NameKey.same($0, name) })
            else { return false }
            let other = analysis.names.last { $0.tokens.upperBound < start && !$0.isPlace }
            guard let other else { return !tokens[start - 1].is("parent") }
            let between = tokens[other.tokens.upperBound..<start]
            if !tokens[start - 1].is("parent"), between.count > 3 { return true }
            return !between.contains { $0.is(".") } && targets.contains { NameKey.same($0, other) }
        }
    }

    private static let owners: WordSet = ["owner", "owners", "parent"]

    /// `Grenfell's Quantix`, `Grenfell unit Quantix`: whose the target is called, wherever the text does.
    private func holder(of targets: [NameMention], except parties: [NameMention]) -> NameMention? {
        let names = analysis.names
        let persons = Set(names.lazy.filter(\.isPerson).compactMap { $0.text.split(separator: " ").last })
        return names.indices.dropFirst().lazy.filter { place in
            let (owner, name) = (names[place - 1], names[place])
            return !owner.isPlace && !owner.isPerson && !persons.contains(owner.text[...]) && isHeld(name, by: owner)
                && targets.contains { NameKey.same($0, name) } && !(targets + parties).contains { NameKey.same($0, owner) }
                && !DealWords.isMetonym(owner) && !DealWords.isAuthority(owner)
        }.first.map { names[$0 - 1] }
    }

    /// Whether nothing but small words stands between both, as in one phrase.
    private func isHeld(_ name: NameMention, by owner: NameMention) -> Bool {
        let (start, end) = (owner.tokens.upperBound, name.tokens.lowerBound)
        guard start < end, end - start <= 5 else { return false }
        let tokens = analysis.document.tokens
        let between = tokens[start..<end]
        if between.count == 1, tokens[start].is(","), owner.tokens.lowerBound > 1, tokens[owner.tokens.lowerBound - 1].is("of") {
            return Self.parts.contains(tokens[owner.tokens.lowerBound - 2])
        }
        if !owner.isPossessive { return between.count == 1 && Self.parts.contains(tokens[start]) }
        guard let mark = between.first, mark.isApostropheS || mark.is("'") || mark.is("’") else { return false }
        return between.dropFirst().allSatisfy { $0.isLowercase && !Self.others.contains($0) }
    }

    private static let parts: WordSet = ["unit", "subsidiary", "arm", "division", "brand", "affiliate"]
    /// What stands to a firm as no part of it, and what another clause begins with.
    private static let others: WordSet = [
        "rival", "competitor", "partner", "bid", "offer", "deal", "takeover", "purchase", "acquisition", "merger", "owner", "parent",
        "investor", "shareholder", "supplier", "customer", "and", "or", "of", "for", "with", "in", "to", "by", "on", "from", "that",
        "buyout",
    ]

    // MARK: - Private

    private static let reach = 20
    /// What may stand before `owned` where it speaks of the firm named last.
    private static let leads: WordSet = [
        ",", "is", "are", "percent", "%", "jointly", "wholly", "fully", "majority", "now", "currently", "still",
    ]

    private func isOwned(_ token: Int) -> Bool {
        let tokens = analysis.document.tokens
        return tokens[token].lower == "owned" && token + 1 < tokens.count && tokens[token + 1].lower == "by"
            && Self.leads.contains(tokens[token - 1]) && !isMinor(token)
    }

    /// `30 percent owned by X`: who owns less than half is not who sells.
    private func isMinor(_ token: Int) -> Bool {
        analysis.percentages.contains { $0.tokens.upperBound == token && $0.value < 50 }
    }

    /// `… by X and Y`, `… by fund X and 49 percent by Y`: up to the end of the clause.
    private func names(behind verb: Int, in sentence: Sentence) -> [NameMention] {
        let tokens = analysis.document.tokens
        let end = sentence.tokens.first { $0 > verb && Self.ends(tokens[$0]) } ?? sentence.tokens.upperBound
        return analysis.names.filter {
            $0.tokens.lowerBound > verb && $0.tokens.upperBound <= end && !$0.isPlace && !DealWords.isCompanyWord($0.text.lowercased())
        }
    }

    private static func ends(_ token: Token) -> Bool {
        [",", ";", ":", "since", "which", "who", "but", "has", "is", "was"].contains(token.lower)
    }
}
