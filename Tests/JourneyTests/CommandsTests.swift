import Foundation
import Testing

@Suite("The command line")
struct CommandsTests {
    @Test("Alone it explains itself")
    func alone() async throws {
        let result = try await Program.run([])
        #expect(result.code == 0 && result.text.contains("newshound demo"))
    }

    @Test("Every noun lists, by its plural too", arguments: ["feed", "article", "event", "alert", "topic", "sink", "plugin"])
    func plurals(noun: String) async throws {
        let desk = try CommandsDesk()
        #expect(try await desk.run("once").code == 0)
        #expect(try await desk.run(noun).code == 0)
        #expect(try await desk.run("\(noun)s").code == 0)
        #expect(try await desk.run(noun, "list", "--json").code == 0)
    }

    @Test("Stories and deliveries have plurals of their own")
    func oddPlurals() async throws {
        let desk = try CommandsDesk()
        #expect(try await desk.run("once").code == 0)
        #expect(try await desk.run("stories").code == 0)
        #expect(try await desk.run("deliveries").code == 0)
    }

    @Test("Wrong usage ends with 64", arguments: [["articles", "--limit", "0"], ["nonsense"], ["feed", "add"], ["delivery", "retry"]])
    func usage(arguments: [String]) async throws {
        let result = try await Program.run(arguments)
        #expect(result.code == 64 && !result.complaint.isEmpty)
    }

    @Test("A configuration that is not there ends with 78 and names it")
    func noConfiguration() async throws {
        let result = try await Program.run(["feeds", "--config", "/nowhere/newshound.yaml"])
        #expect(result.code == 78 && result.complaint.contains("/nowhere/newshound.yaml"))
    }

    @Test("A database that is not there is said to be missing, and how to make it")
    func noDatabase() async throws {
        let result = try await CommandsDesk().run("articles")
        #expect(result.code == 1 && result.complaint.contains("no such database"))
    }

    @Test("A reader that goes away ends a command quietly")
    func closedPipe() async throws {
        let shell = try Program(
            "/bin/sh",
            [
                "-c",
                "for i in 1 2 3 4 5 6 7 8 9; do echo '{\"id\":\"a\",\"title\":\"t\",\"text\":\"x\"}'; done | \(Self.program) analyze | head -1",
            ])
        shell.endInput()
        #expect(await shell.waitForExit() == 0)
        #expect(await shell.output.rest() == [#"{"id":"a","mentions":[]}"#])
        #expect(await shell.errors.rest().isEmpty)
    }

    @Test("What a text names is analyzed line by line")
    func analyze() async throws {
        let input = """
            {"id":"a","lang":"en","title":"Nordlicht pays $3 million for 25% of Quantix","text":""}
            nonsense
            """
        let result = try await Program.run(["analyze"], input: input)
        #expect(result.code == 1 && result.output.count == 2)
        #expect(result.output[0].contains(#""type":"money""#) && result.output[0].contains(#""type":"percent""#))
        #expect(result.output[0].contains(#""currency":"USD""#) && result.output[1].contains(#""error""#))
    }

    @Test("The schemas in docs are those that the program prints", arguments: ["alert", "deal", "exec_move", "model_launch"])
    func schemas(type: String) async throws {
        let printed = try await Program.run(["schema", type])
        let file = CommandsDesk.sources.appending(path: "docs/schemas/\(type).json")
        #expect(printed.text + "\n" == (try String(contentsOf: file, encoding: .utf8)))
        #expect(try JSONSerialization.jsonObject(with: Data(printed.text.utf8)) is [String: Any])
    }

    @Test("An unknown schema is answered with the known ones")
    func unknownSchema() async throws {
        let result = try await Program.run(["schema", "nonsense"])
        #expect(result.code == 1 && result.complaint.contains("alert, deal, exec_move, model_launch"))
    }

    private static var program: String { Program.products.appending(path: "newshound").path }
}
