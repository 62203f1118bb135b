/// Finds the name that somebody may have meant.
enum NearestName {
    /// The known name that begins with the word, or has the fewest letters added, removed, replaced or swapped; nil where none is near.
    static func of(_ word: String, among known: [String]) -> String? {
        let wanted = Array(word.lowercased().prefix(60))
        let ranked = known.map { (name: $0, steps: distance(wanted, Array($0.lowercased().prefix(60)))) }
        guard let best = ranked.min(by: { ($0.steps, $0.name) < ($1.steps, $1.name) }) else { return nil }
        if best.steps <= max(1, wanted.count / 3) { return best.name }
        return wanted.count >= 3 ? known.sorted().first { $0.lowercased().hasPrefix(word.lowercased()) } : nil
    }

    /// Optimal string alignment.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
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
