/// What can go wrong in `PluginHost`.
public enum PluginHostError: Error {}
