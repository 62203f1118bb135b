/// What can go wrong in `TopicLanguage`.
public enum TopicLanguageError: Error {}
