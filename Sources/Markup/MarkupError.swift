/// What can go wrong in `Markup`.
public enum MarkupError: Error {}
