/// Finds where in a file a character of a scalar stands, however the scalar is written: plain, quoted, in a block, over several lines.
struct ScalarPlace {
    /// The file, line by line.
    private let lines: [Substring]
    private let start: SourceMark

    init(file: String, start: SourceMark) {
        lines = file.split(separator: "\n", omittingEmptySubsequences: false)
        self.start = start
    }

    /// The place of the character of `content` at this line and column, which count from 1 within the scalar.
    func mark(of content: String, line: Int, column: Int) -> SourceMark {
        let wanted = letters(of: content, before: line, column)
        var source = SourceCursor(lines: lines, mark: start)
        var last = start
        for letter in wanted.passed {
            guard let mark = source.next(letter) else { return start }
            last = mark
        }
        if let next = wanted.next { return source.next(next) ?? start }
        return SourceMark(line: last.line, column: last.column + (wanted.passed.isEmpty ? 0 : 1))
    }

    // MARK: - Private

    /// The letters of the scalar before a place, and the one at it; white space does not count, as YAML folds it.
    private func letters(of content: String, before line: Int, _ column: Int) -> (passed: [Unicode.Scalar], next: Unicode.Scalar?) {
        var passed: [Unicode.Scalar] = []
        var (row, place) = (1, 1)
        for scalar in content.unicodeScalars {
            let isThere = row > line || (row == line && place >= column)
            if !scalar.properties.isWhitespace {
                if isThere { return (passed, scalar) }
                passed.append(scalar)
            }
            (row, place) = scalar == "\n" ? (row + 1, 1) : (row, place + 1)
        }
        return (passed, nil)
    }
}

/// Walks through a file from a place on.
private struct SourceCursor {
    let lines: [Substring]
    private var row: Int
    private var scalars: [Unicode.Scalar]
    private var column: Int

    init(lines: [Substring], mark: SourceMark) {
        self.lines = lines
        row = mark.line - 1
        column = mark.column - 1
        scalars = lines.indices.contains(row) ? Array(lines[row].unicodeScalars) : []
    }

    /// The place of the next scalar like this one, which is passed; nil at the end of the file.
    mutating func next(_ wanted: Unicode.Scalar) -> SourceMark? {
        while row < lines.count {
            while column < scalars.count {
                column += 1
                if scalars[column - 1] == wanted { return SourceMark(line: row + 1, column: column) }
            }
            row += 1
            column = 0
            scalars = row < lines.count ? Array(lines[row].unicodeScalars) : []
        }
        return nil
    }
}
