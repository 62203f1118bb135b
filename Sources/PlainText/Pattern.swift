import CPCRE2

/// A regular expression (PCRE2, Unicode) compiled once, with limits on steps and memory.
///
/// Matching runs as machine code where the system allows it; where not (`jitAvailable` is false), about 12 times slower.
public final class Pattern: @unchecked Sendable {
    /// As written.
    public let source: String
    public let options: Options
    /// What the compiled form is read through; never changed after `init`, which PCRE2 documents as safe for all threads.
    private let compiled: OpaquePointer
    private let limits: newshound_pattern_limits

    /// Longest source accepted, in UTF-8 bytes.
    public static let longestSource = 10_000

    /// Compiles `source`.
    ///
    /// - Parameter stepLimit: how many steps of matching one search may take before it throws.
    /// - Throws: `PlainTextError.invalidPattern` with the place of the error, `.patternTooLong`.
    public init(_ source: String, options: Options = [], stepLimit: UInt32 = 1_000_000) throws(PlainTextError) {
        guard source.utf8.count <= Self.longestSource else { throw .patternTooLong(limit: Self.longestSource) }
        var code: Int32 = 0
        var offset = 0
        let pointer = Self.withBytes(of: source) {
            newshound_pattern_compile($0.baseAddress, $0.count, options.rawValue, &code, &offset)
        }
        guard let pointer else {
            throw .invalidPattern(source: source, offset: Self.scalars(before: offset, in: source), message: Self.message(code))
        }
        compiled = pointer
        limits = newshound_pattern_limits(match: stepLimit, depth: 10_000, heap_kib: 20_000)
        self.source = source
        self.options = options
    }

    deinit {
        newshound_pattern_free(compiled)
    }

    // MARK: - Searching

    /// Whether `text` has a match anywhere.
    ///
    /// - Throws: `PlainTextError.patternLimit`.
    public func isFound(in text: String) throws(PlainTextError) -> Bool {
        try firstMatch(in: text) != nil
    }

    /// The leftmost match.
    ///
    /// - Throws: `PlainTextError.patternLimit`.
    public func firstMatch(in text: String) throws(PlainTextError) -> PatternMatch? {
        try matches(in: text, limit: 1).first
    }

    /// Matches from left to right that do not overlap, at most `limit`.
    ///
    /// - Throws: `PlainTextError.patternLimit`.
    public func matches(in text: String, limit: Int = 1000) throws(PlainTextError) -> [PatternMatch] {
        let outcome = Self.withBytes(of: text) { search($0, limit: limit) }
        guard outcome.code < 0 else { return outcome.matches }
        if newshound_pattern_is_limit(outcome.code) != 0 { throw .patternLimit(source: source) }
        throw .patternFailed(source: source, message: Self.message(outcome.code))
    }

    // MARK: - Machine code

    /// Whether this pattern runs as machine code.
    public var isMachineCode: Bool { newshound_pattern_jit(compiled) == 0 }

    /// Whether the system lets patterns run as machine code; a sandbox that forbids writable code does not.
    public static let jitAvailable: Bool = (try? Pattern("a+b"))?.isMachineCode ?? false

    // MARK: - Private

    private func search(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> (matches: [PatternMatch], code: Int32) {
        var found: [PatternMatch] = []
        var start = 0
        var pairs = [Int](repeating: 0, count: 2 * (Int(newshound_pattern_groups(compiled)) + 1))
        while found.count < limit, start <= bytes.count {
            let code = pairs.withUnsafeMutableBufferPointer {
                newshound_pattern_match(compiled, bytes.baseAddress, bytes.count, start, limits, $0.baseAddress, $0.count / 2)
            }
            guard code > 0 else { return (found, code) }
            found.append(PatternMatch(pairs: pairs, filled: Int(code)))
            start = pairs[1] > start ? pairs[1] : Self.nextCharacter(after: start, in: bytes)
        }
        return (found, 0)
    }

    private static func nextCharacter(after start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var next = start + 1
        while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    /// PCRE2 wants an address even for no bytes.
    private static func withBytes<Outcome>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Outcome) -> Outcome {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.baseAddress == nil else { return body(bytes) }
            return [UInt8](arrayLiteral: 0).withUnsafeBufferPointer { body(UnsafeBufferPointer(start: $0.baseAddress, count: 0)) }
        }
    }

    private static func scalars(before offset: Int, in source: String) -> Int {
        source.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 }
    }

    private static func message(_ code: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        buffer.withUnsafeMutableBytes {
            newshound_pattern_message(code, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
        }
        return String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
    }
}

extension Pattern: Hashable {
    public static func == (left: Pattern, right: Pattern) -> Bool {
        left.source == right.source && left.options == right.options
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(source)
        hasher.combine(options.rawValue)
    }
}

extension Pattern {
    /// How a pattern reads its text.
    public struct Options: OptionSet, Sendable, Hashable {
        public let rawValue: UInt32

        public init(rawValue: UInt32) {
            self.rawValue = rawValue
        }

        /// Case does not matter.
        public static let caseless = Options(rawValue: UInt32(NEWSHOUND_PATTERN_CASELESS))
        /// `^` and `$` match at every line.
        public static let multiline = Options(rawValue: UInt32(NEWSHOUND_PATTERN_MULTILINE))
        /// `.` matches line feeds too.
        public static let dotMatchesAll = Options(rawValue: UInt32(NEWSHOUND_PATTERN_DOTALL))
    }
}
