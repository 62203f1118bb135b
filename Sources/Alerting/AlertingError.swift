/// What can go wrong in `Alerting`.
public enum AlertingError: Error {}
