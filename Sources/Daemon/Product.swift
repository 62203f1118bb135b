/// The product itself.
public enum Product {
    /// Semantic versioning 2.0.0.
    public static let version = "0.1.0"
}
