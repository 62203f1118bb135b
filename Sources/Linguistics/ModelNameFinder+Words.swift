import NewsModel

/// The words that names of models are known by, and those that they are not.
extension ModelNameFinder {
    /// `model`, `LLM`, `Sprachmodell`: what a model is called.
    public static func isModelNoun(_ word: String) -> Bool {
        modelNouns.contains(word) || isModelCompound(word)
    }

    @inline(__always) public static func isModelNoun(_ word: Token) -> Bool {
        modelNouns.contains(word) || isModelCompound(word.lower)
    }

    private static func isModelCompound(_ word: String) -> Bool {
        modelEndings.match(word) && !notModelNouns.contains { word.hasPrefix($0) }
    }

    /// What German nouns of models end in.
    public static let modelEndings: WordEndings = [
        "modell", "modells", "modelle", "modellen", "modellfamilie", "modellreihe", "modellserie", "modellgeneration",
    ]

    /// `Nora-based`, `Nora-like`: what only compares with a model.
    public static func isComparing(_ word: String) -> Bool { comparing.match(word) }

    /// `video`, `open-weight`, `MoE`: of what kind a model is, no name.
    public static func isKind(_ word: String) -> Bool {
        kinds.contains(word) || word.hasSuffix("-gewicht") || word.hasPrefix("open-") || word.hasPrefix("business")
    }

    /// `mini`, `Large`, `Pro`: what tells one size of a model from another.
    public static func isQualifier(_ word: Token) -> Bool { qualifiers.contains(word) }

    static func isKindPart(_ word: String) -> Bool { kinds.contains(word) || ["weight", "source", "weights"].contains(word) }

    /// `day-0`, `phase-3`: a common noun and its number.
    static func isCounted(_ token: Token) -> Bool {
        guard token.isHyphenated, !token.isCapitalized, let hyphen = token.lower.firstIndex(of: "-") else { return false }
        return notNames.contains(String(token.lower[..<hyphen])) && token.lower[hyphen...].dropFirst().allSatisfy(\.isNumber)
    }

    /// `Apache-2.0-Lizenz`, `Cloud-fokussierte`, `GPT-5-Niveau`: a German compound whose last part says that it is no model.
    public static func isOtherCompound(_ token: Token, _ language: TextLanguage) -> Bool {
        guard language == .de, token.isHyphenated, let hyphen = token.text.lastIndex(of: "-") else { return false }
        let last = token.text[token.text.index(after: hyphen)...]
        guard let first = last.first, first.isLetter, !qualifiers.contains(last.lowercased()), trimmed(token.text) == token.text else {
            return false
        }
        if first.isLowercase { return last.utf8.count > 4 && adjectives.match(String(last)) }
        let noun = last.lowercased()
        return !isModelNoun(noun) && (tools.contains(noun) || DictionaryWords.isCommon(noun, .de))
    }

    private static let adjectives: WordEndings = [
        "te", "ten", "tes", "ter", "ene", "enen", "enes", "ige", "igen", "iges", "iger", "liche", "lichen", "ende", "enden", "iert",
    ]

    static func isDatedWord(_ word: String) -> Bool { word.hasPrefix("covid") || word.hasPrefix("q") && word.utf8.count == 2 }

    static func trimmed(_ name: String) -> String {
        var text = name
        for ending in [
            "-Modells", "-Modelle", "-Modellen", "-Modell", "-models", "-model", "-Einführung", "-Start", "-Launch", "-Veröffentlichung",
            "-Vorstellung", "-Familie",
            "-Version", "-Reihe", "-Serie", "-Modellreihe", "-Modellfamilie", "-Variante", "-Varianten",
        ] where text.hasSuffix(ending) {
            text.removeLast(ending.count)
        }
        return text
    }

    static let comparing: WordEndings = [
        "-like", "-style", "-beating", "-killer", "-rivaling", "-based", "-basiert", "-basierte", "-class", "-powered", "-driven",
        "-backed", "-level", "-compatible",
        "-native", "-tuned", "-specific", "-licensed", "-assisted", "-focused", "-optimized", "-enabled", "-trained", "-generated",
        "-first", "-ready", "-only", "-friendly", "-oriented", "-centric",
    ]
    public static let modelNouns: WordSet = [
        "model", "models", "llm", "llms", "vlm", "sprachmodell", "ki-modell", "ki-modells", "modell", "modells", "modelle", "modellen",
    ]
    static let notModelNouns = [
        "geschäfts", "auto", "fahrzeug", "preis", "erlös", "arbeitszeit", "erfolgs", "zeit", "abo", "renten", "finanzierungs", "einstiegs",
        "spitzenmodell", "nachfolge", "betriebs",
    ]
    /// What else is called by a name, only with `called` or `named`.
    static let nets: WordSet = ["net", "network", "netz", "transformer", "llm", "sprach-ki", "bild-ki", "video-ki"]
    static let callers: WordSet = [
        "called", "named", "dubbed", "namens", "codenamed", "titled", "genannt", "known", "as", "names", "heißt", "getauft", "‚", "'",
        "‘", "»",
    ]
    /// What German compounds of models end in that tell a task, no name: `Sprachausgabe-Modell`.
    static let taskParts: WordEndings = [
        "ausgabe", "erkennung", "erzeugung", "generierung", "generierungs", "vorhersage", "übersetzung", "übersetzungs", "synthese",
        "steuerung", "programmierung", "argumentations", "denk", "schluss", "analyse", "bildung", "bearbeitung",
    ]
    /// German nouns before a name that say what it is: `Filmgenerator X 3`, `Beschleuniger X 2`.
    static let things: WordEndings = [
        "generator", "beschleuniger", "roboter", "prozessor", "assistent", "plattform", "browser", "werkzeug", "chatbot", "nachfolger",
        "vorgänger", "konkurrent", "rivale",
    ]
    static let kinds: WordSet = [
        "ki", "ai", "sprach", "open-source", "open-weight", "frontier", "large", "language", "foundation", "basis", "bild", "video",
        "audio", "new",
        "us", "business", "reasoning", "multimodal", "diffusion", "the", "open", "vision", "embedding", "next-generation", "flagship",
        "flaggschiff",
        "3d", "welt", "world", "image", "code", "coding", "chat", "machine", "text", "top", "moe", "sota", "dense", "sparse", "speech",
        "voice",
        "fp8", "bf16", "reward", "ensemble", "parameter", "billion-parameter", "billionen-parameter", "mmdit", "dit", "ssm", "rlm", "vla",
        "transformer", "state-space", "ssm-transformer", "mixture-of-experts",
    ]
    static let sizes: WordSet = ["b", "m", "t", "k", "b-modell", "b-modells", "b-modelle", "b-parameter", "x", "n", "b-model"]
    /// What a size behind a name may be of: `Nora 4 1M context`.
    static let capacities: WordSet = ["context", "kontext", "tokens", "token", "parameter", "parameters"]
    /// What governs a place or a maker: in `new models in Halden, a reasoning model and …` nothing describes Halden.
    static let places: WordSet = ["in", "at", "from", "by", "bei", "von"]
    /// What is made for models and named with them: `an LLM observability toolkit`.
    static let tools: WordSet = [
        "observability", "serving", "inference", "routing", "evaluation", "training", "gateway", "toolkit", "framework", "library",
        "platform",
        "benchmark", "api", "router", "agent", "agents", "app", "engine", "development", "monitoring", "orchestration", "security",
        "deployment", "hub", "zoo", "garden", "card", "cards", "provider", "providers", "performance", "weights", "architecture", "support",
        "paper", "papers", "backbone", "scores",
        "leaderboard",
    ]
    static let smallQualifiers: WordSet = ["mini", "nano", "pro", "preview", "turbo", "lite"]
    static let qualifiers: WordSet = [
        "pro", "flash", "lite", "flash-lite", "mini", "max", "ultra", "turbo", "nano", "preview", "thinking", "heavy", "instruct", "coder",
        "fast",
        "live", "small", "medium", "large", "plus", "air", "chat", "vision", "audio", "image", "video", "tts", "omni", "base", "code",
        "codex",
        "reasoning", "edge", "experimental", "exp", "generate", "generation", "kontext", "robotics", "mode", "cyber", "voice", "tiny",
        "light", "speciale",
        "medium", "high", "v2", "v3", "realtime", "transcribe", "embedding", "embeddings", "deep", "research", "think", "xl", "xs",
        "quantum", "family",
    ]
    static let notNames: WordSet = [
        "januar", "version", "phase", "series", "serie", "band", "kapitel", "chapter", "top", "platz", "rund", "nr", "no", "part", "teil",
        "section",
        "artikel", "article", "paragraph", "figure", "table", "class", "gruppe", "group", "level", "stufe", "round", "runde", "day", "tag",
        "woche",
        "week", "season", "staffel", "episode", "folge", "halle", "gate", "terminal", "route", "highway", "size", "age", "alter", "grad",
        "type",
        "typ", "update", "released", "launched", "introducing", "new", "us", "the", "model", "models", "modell", "modelle",
        "agenda", "fy",
        "updated", "added", "deprecated", "announcing", "generation", "stage", "tier", "uhr", "zone", "track", "seite", "page", "abs",
        "ziffer", "sp",
    ]
    static let products: WordSet = [
        "iphone", "ipad", "ios", "ipados", "macos", "windows", "android", "galaxy", "pixel", "playstation", "xbox", "surface", "chrome",
        "firefox",
        "safari", "python", "java", "ubuntu", "ryzen", "geforce", "rtx", "snapdragon", "boeing", "airbus", "macbook", "airpods", "watch",
        "apache", "switch", "formel", "formula", "bluetooth", "wifi", "wi-fi", "usb", "hdmi", "ps", "oneplus", "redmi", "nokia", "symbian",
        "directx",
        "office",
        "photoshop", "linux", "kernel", "debian", "fedora", "apollo", "artemis", "soyuz", "falcon", "starship", "ariane", "leopard",
        "eurofighter",
        "opteron", "pentium", "itanium", "xeon", "athlon", "powerpc", "visual", "exchange", "netware", "halo", "doom", "gta", "fifa",
        "sims",
        "quest", "tensor", "cuda", "django", "drupal", "wordpress", "office", "explorer", "mac", "ipod", "xp", "vista", "service",
    ]
    static let notModels: WordSet = [
        "3d", "2d", "5g", "4g", "3g", "6g", "g7", "g8", "g20", "b2b", "b2c", "co2", "mp3", "mp4", "h264", "u2", "4k", "8k", "a380", "a320",
        "a350",
        "f-16", "f-35", "f1", "u20", "u21", "u19", "ms-13", "covid-19", "covid19", "sars-cov-2", "y2k", "9/11", "p2p", "s3", "ec2",
        "s&p500",
        "dax30", "mdax", "i18n", "web3", "web2", "gp2", "w3c", "n24", "rtl2", "m&a", "r2", "h1", "h2", "q1", "q2", "q3", "q4", "l1", "l2",
        "f-22", "e10", "pm10",
        "i/o", "m16", "ak-47", "s21", "s22", "o2", "3i", "c64", "a8", "a4", "a6", "x5", "id.3", "usb-c",
    ]
    static let countables: WordSet = [
        "million", "millionen", "milliarden", "billion", "trillion", "percent", "prozent", "euro", "dollar", "dollars", "jahre", "jahren",
        "years", "year",
        "months", "monate", "monaten", "tage", "tagen", "days", "weeks", "wochen", "hours", "stunden", "minuten", "minutes", "people",
        "menschen", "mitarbeiter",
        "employees", "uhr", "am", "pm", "times", "mal", "kilometer", "km", "meter", "points", "punkte", "companies", "unternehmen",
        "countries", "länder", "of",
        "million-dollar", "new", "neue", "neuen", "weitere", "more", "other", "andere", "staaten", "states", "nations", "gb", "mb", "ghz",
        "mhz", "nm",
    ]
}
