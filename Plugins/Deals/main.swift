import ExtractorKit

ExtractorMain.run(DealExtractor.self, manifest: PackageResources.plugin_json)
