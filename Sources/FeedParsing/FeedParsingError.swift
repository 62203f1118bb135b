/// What can go wrong in `FeedParsing`.
public enum FeedParsingError: Error {}
