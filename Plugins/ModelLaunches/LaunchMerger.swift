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
        return order.compactMap { merged[$0] }.map(estimated)
    }

    // MARK: - Private

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
        if !launch.features.contains("told:again") { launch.features.append("told:again") }
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
        for character in name.lowercased() where character.isLetter || character.isNumber || character == "." {
            if last.isLetter != character.isLetter, !key.isEmpty { key.append(" ") }
            key.append(character)
            last = character
        }
        return key.hasSuffix(" .") ? String(key.dropLast(2)) : key
    }

    /// The same numbers, and one name within the other: `Heron 5` and `Quarrel Heron 5`.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        let digits = { (text: String) in text.split(separator: " ").filter { $0.first?.isNumber == true } }
        guard digits(one) == digits(other) else { return false }
        return one.hasSuffix(" " + other) || other.hasSuffix(" " + one)
    }
}
