/// What can go wrong in `PluginContract`.
public enum PluginContractError: Error {}
