import Linguistics

/// Makes one launch a model of what several places tell.
enum LaunchMerger {
    /// In the order in which the article first speaks of each.
    static func merge(_ launches: [Launch]) -> [Launch] {
        var order: [String] = []
        var merged: [String: Launch] = [:]
        for launch in launches {
            let key = key(launch.model.name)
            let known = merged[key] != nil ? key : order.first { isSame($0, key) }
            guard let known, let first = merged[known] else {
                order.append(key)
                merged[key] = launch
                continue
            }
            merged[known] = combined(first, launch)
        }
        order = joined(order, &merged)
        let all = order.compactMap { merged[$0] }.map(estimated)
        let versions = all.filter { $0.dropped == nil && $0.confidence >= 0.5 }.map { " " + key($0.model.name) + " " }.filter {
            $0.contains(where: \.isNumber)
        }
        return all.map { isFamily($0, of: versions) ? dropped($0) : $0 }
    }

    // MARK: - Private

    /// One launch of `Heron5` and `Heron5-8B`, where that is the only size the article tells.
    private static func joined(_ order: [String], _ merged: inout [String: Launch]) -> [String] {
        var order = order
        for key in order where key.contains(where: \.isNumber) {
            let sizes = order.filter { $0.hasPrefix(key + " ") && isSize($0.dropFirst(key.utf8.count + 1)) }
            guard sizes.count == 1, let whole = merged[key], let sized = merged[sizes[0]], !sized.model.name.contains(" ") else { continue }
            merged[sizes[0]] = combined(sized, whole)
            order.removeAll { $0 == key }
        }
        return order
    }

    /// `8 b`, `3.5 b`
    private static func isSize(_ rest: Substring) -> Bool {
        let parts = rest.split(separator: " ")
        return parts.count == 2 && Double(parts[0]) != nil && (parts[1] == "b" || parts[1] == "m")
    }

    /// `Heron` where the article has `Heron 5`, and the family `Heron 5` where it has `Heron 5 Mini`.
    private static func isFamily(_ launch: Launch, of versions: [String]) -> Bool {
        let name = " " + key(launch.model.name) + " "
        if launch.features.contains("head:family"), versions.contains(where: { $0 != name && $0.hasPrefix(name) }) { return true }
        return !name.contains(where: \.isNumber) && versions.contains { $0.contains(name) }
    }

    private static func dropped(_ launch: Launch) -> Launch {
        var launch = launch
        launch.dropped = launch.dropped ?? "a family, whose version is told"
        return launch
    }

    private static func estimated(_ launch: Launch) -> Launch {
        var launch = launch
        launch.confidence = LaunchWeights.confidence(launch.features)
        return launch
    }

    private static func combined(_ one: Launch, _ other: Launch) -> Launch {
        let isBetter = (one.dropped != nil) != (other.dropped != nil) ? one.dropped != nil : other.confidence > one.confidence
        var launch = isBetter ? other : one
        let rest = isBetter ? one : other
        if rest.dropped == nil { launch = filled(launch, from: rest) }
        if !rest.rule.hasSuffix("mentioned"), !launch.features.contains("told:again") { launch.features.append("told:again") }
        return launch
    }

    private static func filled(_ launch: Launch, from rest: Launch) -> Launch {
        var launch = launch
        if rest.model.name.count > launch.model.name.count { launch.model = rest.model }
        if launch.maker == nil {
            launch.maker = rest.maker
            launch.makerTokens = rest.makerTokens
        }
        launch.kind = launch.kind ?? rest.kind
        launch.parameters = launch.parameters ?? rest.parameters
        launch.contextTokens = launch.contextTokens ?? rest.contextTokens
        launch.openWeights = launch.openWeights ?? rest.openWeights
        launch.availability = launch.availability ?? rest.availability
        launch.apiName = launch.apiName ?? rest.apiName
        launch.licence = launch.licence ?? rest.licence
        launch.saidBy = launch.saidBy ?? rest.saidBy
        launch.effective = launch.effective ?? rest.effective
        return launch
    }

    /// Letters and numbers, in small letters, parted by spaces.
    static func key(_ name: String) -> String {
        var key = ""
        var last: Character = " "
        for character in name.lowercased() {
            let isPart = character.isLetter || character.isNumber || character == "." && last.isNumber
            if isPart, last != " ", last.isLetter != character.isLetter { key.append(" ") }
            if isPart { key.append(character) } else if last != " " { key.append(" ") }
            last = isPart ? character : " "
        }
        while key.last == " " || key.last == "." { key.removeLast() }
        return key
    }

    /// The same numbers, and one name within the other: `Heron 5` and `Quarrel Heron 5`.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        let digits = { (text: String) in text.split(separator: " ").filter { $0.first?.isNumber == true } }
        guard digits(one) == digits(other) else { return false }
        return one.hasSuffix(" " + other) || other.hasSuffix(" " + one)
    }
}
