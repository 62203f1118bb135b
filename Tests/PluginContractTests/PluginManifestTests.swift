import PluginContract
import Testing

@Suite struct PluginManifestTests {
    private static let good = """
        {"name": "recalls", "version": "1.0.0", "protocol": 1, "kind": "extractor", "summary": "Product recalls in headlines",
         "command": ["./recalls.py"], "languages": ["de"],
         "events": {"recall": {"status": ["announced"], "fields": {"product": "string", "tags": ["string"]}, "key": ["product"]}, "deal": {}},
         "settings": {"type": "object", "properties": {"min_units": {"type": "integer", "default": 1, "minimum": 0}}},
         "limits": {"seconds": 2, "memory_mb": 256, "in_flight": 16}}
        """

    @Test func aManifestIsRead() throws {
        let manifest = try PluginManifest.read(Array(Self.good.utf8))
        #expect(manifest.name == "recalls")
        #expect(manifest.events["recall"]?.fields["tags"] == FieldType(.string, isList: true))
        #expect(manifest.events["deal"] == EventSchema.builtIn["deal"])
        #expect(manifest.limits == PluginLimits(seconds: 2, memoryMiB: 256, inFlight: 16))
    }

    @Test func allProblemsAreToldAtOnce() {
        let bad = """
            {"name": "Re calls", "version": "", "protocol": 2, "kind": "oracle", "command": [], "languages": ["German"], "colour": 1,
             "events": {"deal": {"status": []}, "recall": {"status": ["Announced"], "fields": {"type": "string", "n": "integer"}, "key": ["x"]}},
             "settings": {"type": "object", "properties": {"a": {"type": "integer", "default": "x", "pattern": "y"}}},
             "limits": {"seconds": 0, "cpu": 1}}
            """
        #expect(
            Self.paths(bad) == [
                "colour", "protocol", "kind", "name", "version", "command", "languages", "events.deal", "events.recall.fields.n",
                "events.recall.fields.type", "events.recall.status", "events.recall.key", "settings.properties.a.pattern",
                "settings.properties.a.default", "limits.cpu", "limits.seconds",
            ])
    }

    @Test(arguments: ["", "[]", "{}", "nonsense", #"{"name": 5}"#])
    func whatIsNoManifestIsRefused(text: String) {
        #expect(throws: PluginContractError.self) { try PluginManifest.read(Array(text.utf8)) }
    }

    @Test func settingsAreCheckedAndFilled() throws {
        let schema = try PluginManifest.read(Array(Self.good.utf8)).settings
        #expect(schema.problems(in: .object(["min_units": .number(3)])).isEmpty)
        #expect(schema.problems(in: .object(["min_units": .number(-1)])).map(\.description) == ["min_units: must be at least 0"])
        #expect(
            schema.problems(in: .object(["min_units": .number(1.5)])).map(\.description) == [
                "min_units: must be a whole number, not a number"
            ])
        #expect(schema.problems(in: .object(["units": .number(1)])).map(\.description) == ["units: is unknown; known are min_units"])
        #expect(schema.filled(.null) == .object(["min_units": .number(1)]))
    }

    private static func paths(_ text: String) -> [String] {
        do throws(PluginContractError) {
            _ = try PluginManifest.read(Array(text.utf8))
            return []
        } catch {
            guard case .manifest(let problems) = error else { return [] }
            return problems.map(\.keyPath)
        }
    }
}
