/// What can go wrong in `Settings`.
public enum SettingsError: Error {}
