import Linguistics

/// Makes the forms of German verbs from their principal parts: `ab|treten tritt trat getreten`, `ersteigern`.
enum GermanConjugation {
    /// A verb's forms; those of a separable verb that stand without its particle ask for it at the clause's end.
    struct Verb {
        var particle: String?
        /// Forms in which the particle, if any, stands apart.
        var split: [String: GermanVerbs.Form] = [:]
        /// Forms that are one word.
        var whole: [String: GermanVerbs.Form] = [:]
    }

    /// The verb of an entry: the infinitive with a bar behind its particle; of a strong one also third person, past and participle.
    static func verb(_ entry: String) -> Verb {
        var verb = plain(entry)
        (verb.split, verb.whole) = (GermanVerbs.swiss(verb.split), GermanVerbs.swiss(verb.whole))
        return verb
    }

    private static func plain(_ entry: String) -> Verb {
        let parts = entry.split(separator: " ").map(String.init)
        let cut = parts[0].split(separator: "|").map(String.init)
        let base = cut[cut.count - 1]
        let (third, past, participle) = parts.count == 4 ? (parts[1], parts[2], parts[3]) : weak(base)
        let finite = [third, past, plural(past), base, String(base.dropLast(base.hasSuffix("en") ? 1 : 0))]
        var verb = Verb()
        guard cut.count == 2 else {
            for form in finite { verb.whole[form] = .finite }
            verb.whole[participle] = .participle
            verb.whole[base] = .infinitive
            return verb
        }
        verb.particle = cut[0]
        for form in finite { verb.split[form] = .finite }
        for form in finite { verb.whole[cut[0] + form] = .finite }
        verb.whole[cut[0] + participle] = .participle
        verb.whole[cut[0] + base] = .infinitive
        verb.whole[cut[0] + "zu" + base] = .infinitive
        return verb
    }

    // MARK: - Private

    private static func weak(_ base: String) -> (third: String, past: String, participle: String) {
        let stem = String(base.dropLast(base.hasSuffix("en") ? 2 : 1))
        let joint = ["t", "d", "dn", "tm"].contains(where: stem.hasSuffix) ? stem + "et" : stem + "t"
        let isBare = base.hasSuffix("ieren") || prefixes.contains(where: base.hasPrefix)
        return (joint, joint + "e", isBare ? joint : "ge" + joint)
    }

    private static func plural(_ past: String) -> String { past.hasSuffix("e") ? past + "n" : past + "en" }

    private static let prefixes = ["be", "er", "ver", "über", "ent", "zer", "um", "unter"]
}
