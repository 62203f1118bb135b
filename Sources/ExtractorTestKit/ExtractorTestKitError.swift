/// What can go wrong in `ExtractorTestKit`.
public enum ExtractorTestKitError: Error {}
