/// Something was asked for that is not there.
struct Unknown: Error, CustomStringConvertible {
    let noun: String
    let name: String

    var description: String { "there is no \(noun) '\(name)'; 'newshound \(noun) list' shows what there is" }
}

/// A command cannot do what it was asked; the text says why and what to do.
struct Refusal: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
