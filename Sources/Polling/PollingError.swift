/// What can go wrong in `Polling`.
public enum PollingError: Error {}
