/// What can go wrong in `WebClient`.
public enum WebClientError: Error {}
