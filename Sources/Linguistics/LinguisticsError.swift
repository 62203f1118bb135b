/// What can go wrong in `Linguistics`.
public enum LinguisticsError: Error {}
