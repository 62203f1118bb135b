/// Finds what somebody may have meant.
enum Suggestion {
    /// ``did you mean `amount`?``, or nil where nothing is near.
    static func nearest(to word: String, among known: [String]) -> String? {
        let wanted = word.lowercased()
        let ranked = known.map { (name: $0, steps: distance(wanted, $0.lowercased())) }
        guard let best = ranked.min(by: { ($0.steps, $0.name) < ($1.steps, $1.name) }) else { return nil }
        return best.steps <= max(1, min(wanted.count, best.name.count) / 3) ? "did you mean `\(best.name)`?" : nil
    }

    /// The nearest, or else all that is known, at most twelve.
    static func nearestOrAll(to word: String, among known: [String], called name: String) -> String? {
        if let near = nearest(to: word, among: known) { return near }
        guard !known.isEmpty else { return nil }
        return "\(name) are " + known.prefix(30).joined(separator: ", ") + (known.count > 30 ? ", …" : "")
    }

    /// Letters added, removed, replaced or swapped with their neighbour (optimal string alignment); words are cut at 60 letters.
    static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.prefix(60)), Array(right.prefix(60)))
        var rows = [Array(0...right.count)]
        for (row, letter) in left.enumerated() {
            var line = [row + 1]
            for (column, other) in right.enumerated() {
                var steps = min(rows[row][column + 1] + 1, line[column] + 1, rows[row][column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    steps = min(steps, rows[row - 1][column - 1] + 1)
                }
                line.append(steps)
            }
            rows.append(line)
        }
        return rows[left.count][right.count]
    }
}
