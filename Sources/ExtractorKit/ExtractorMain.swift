import Glibc
import PluginContract

/// The whole main program of a plugin.
///
///     ExtractorMain.run(DealReader.self, manifest: PackageResources.plugin_json)
public enum ExtractorMain {
    /// Runs the program with the arguments of the process and ends it.
    public static func run<Reader: Extractor>(_ type: Reader.Type, manifest: [UInt8]) -> Never {
        do {
            let program = try ExtractorProgram(type, manifest: manifest)
            exit(program.run(Array(CommandLine.arguments.dropFirst())))
        } catch {
            let text = Array("error: plugin.json: \(error)\n".utf8)
            _ = write(2, text, text.count)
            exit(78)
        }
    }
}
