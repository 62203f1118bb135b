extension Token {
    /// Whether it may stand before the stop of a share's sign at an exchange: `VOD`, `5401`, `BRKa`, `PSMG_p`.
    var isTickersFirst: Bool {
        if isUppercase || isNumber { return true }
        let bytes = text.utf8
        guard bytes.count <= 8, bytes.prefix(2).allSatisfy({ 65...90 ~= $0 }), let last = bytes.last, 97...122 ~= last else { return false }
        return bytes.dropLast().allSatisfy { 65...90 ~= $0 || 48...57 ~= $0 || $0 == UInt8(ascii: "_") }
    }
}
