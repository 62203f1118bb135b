/// What can go wrong in `Stories`.
public enum StoriesError: Error {}
