/// A name of a machine-learning model as a text gives it, or what has the look of one.
public struct ModelNameMention: Sendable, Hashable {
    public enum Shape: String, Sendable {
        /// Letters and digits in one word or a name and a version: `Nora-3`, `Nora 3.5 Mini`, `nora-3-mini-0924`.
        case versioned
        /// A plain name that the words around it call a model: `KI-Modell Nora`, `Nora, a language model`.
        case called
        /// A plain name where a word of launching calls for a model.
        case plain
    }

    /// Indices into the document's tokens.
    public let tokens: Range<Int>
    /// With its version, without inflection and without `model` behind it.
    public let name: String
    public let shape: Shape
    /// Whether `model`, `Modell`, `LLM` or parameters stand beside it.
    public let isCalledModel: Bool

    public init(tokens: Range<Int>, name: String, shape: Shape, isCalledModel: Bool) {
        self.tokens = tokens
        self.name = name
        self.shape = shape
        self.isCalledModel = isCalledModel
    }
}
