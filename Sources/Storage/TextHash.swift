/// Tells two texts apart: FNV-1a with 128 bits as 32 hexadecimal digits, stable for ever.
///
/// It guards against chance, not against malice: who can choose both texts is their author, and an edit he hides is his own.
func textHash(_ title: String, _ text: String) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    for byte in title.utf8 { hash = mixed(hash, byte) }
    hash = mixed(mixed(hash, 0), 0)
    for byte in text.utf8 { hash = mixed(hash, byte) }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
}

private func mixed(_ hash: UInt128, _ byte: UInt8) -> UInt128 {
    (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
}
