import ExtractorKit

ExtractorMain.run(ExecMoves.self, manifest: PackageResources.plugin_json)
