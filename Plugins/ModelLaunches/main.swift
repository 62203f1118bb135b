import ExtractorKit

ExtractorMain.run(ModelLaunches.self, manifest: PackageResources.plugin_json)
