/// What can go wrong in `PlainText`.
public enum PlainTextError: Error {}
