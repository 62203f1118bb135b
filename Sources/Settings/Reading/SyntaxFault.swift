import Yams

/// Where and why a file is no YAML.
struct SyntaxFault {
    let mark: SourceMark
    let problem: String

    init(_ error: YamlError) {
        switch error {
        case .composer(_, let problem, let mark, _) where problem.contains("another document"):
            self.mark = SourceMark(mark)
            self.problem = "another document begins here"
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            self.mark = SourceMark(mark)
            let setting = context.map { " \($0.text) that begins in line \($0.mark.line)" } ?? ""
            self.problem = problem + setting
        case .duplicatedKeysInMapping(let keys, let context):
            mark = SourceMark(context.mark)
            problem = "the key `\(keys.first ?? "")` stands here twice"
        case .reader(let problem, _, _, _):
            mark = .wholeFile
            self.problem = problem
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            mark = .wholeFile
            problem = "it cannot be read"
        }
    }
}
