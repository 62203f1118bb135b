/// What can go wrong in `ExtractorKit`.
public enum ExtractorKitError: Error {}
