/// What can go wrong in `WebInterface`.
public enum WebInterfaceError: Error {}
