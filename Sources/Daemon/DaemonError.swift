/// What can go wrong in `Daemon`.
public enum DaemonError: Error {}
