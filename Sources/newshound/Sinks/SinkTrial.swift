import Alerting
import Foundation
import NewsModel
import PluginHost
import WebClient

/// Hands an example alert to a sink, and prints what goes out and what comes back.
struct SinkTrial {
    private let definition: SinkDefinition
    private let client: WebClient
    private let sink: any Sink

    /// - Throws: `AlertingError` for a sink that cannot work.
    init(_ definition: SinkDefinition, client: WebClient) throws {
        self.definition = definition
        self.client = client
        sink = try SinkMaker(client: client, timeZone: .current, write: Output.deliver, run: Self.run).make(definition)
    }

    func run(at moment: Date) async throws -> SinkAnswer {
        let message = ExampleAlert.message(at: moment)
        let parcel = Parcel(id: message.delivery, body: sink.render(message), at: moment)
        if let webhook = sink as? WebhookSink { return try await post(parcel, to: webhook) }
        if case .file(let path, _) = definition.kind { Self.show(out: "appended to \(path)", body: parcel.body) }
        return await sink.deliver(parcel)
    }

    // MARK: - Webhooks

    private func post(_ parcel: Parcel, to webhook: WebhookSink) async throws -> SinkAnswer {
        let request = try webhook.request(for: parcel)
        Output.line("> POST \(MaskedAddress.of(request.address))")
        for field in request.headers.fields { Output.line("> \(field.name): \(field.value)") }
        Self.show(out: "", body: parcel.body)
        do {
            let response = try await client.exchange(request)
            Self.show(response)
            return webhook.answer(to: response, at: parcel.at)
        } catch let error as WebClientError {
            return .later(failure: "sink \(definition.name): \(error.message)")
        }
    }

    private static func show(_ response: WebResponse) {
        Output.line("< \(response.status)")
        for field in response.headers.fields where field.name.lowercased() != "set-cookie" {
            Output.line("< \(Shown.line("\(field.name): \(field.value)", limit: 300))")
        }
        let text = String(decoding: response.body.prefix(4_096), as: UTF8.self)
        guard !text.isEmpty else { return }
        Output.line("<")
        for line in text.split(whereSeparator: \.isNewline).prefix(40) { Output.line("< \(Shown.line(String(line), limit: 300))") }
    }

    // MARK: - Programs

    private static func run(_ command: [String], _ input: [UInt8], _ timeout: Duration) async -> CommandSink.Ending {
        let text = String(decoding: input, as: UTF8.self)
        show(out: command.joined(separator: " "), body: text.trimmingCharacters(in: .newlines))
        do {
            let outcome = try await CommandRunner().run(command, input: text, timeout: timeout)
            for line in (outcome.output + outcome.errors).split(whereSeparator: \.isNewline).prefix(40) {
                Output.line("< \(Shown.line(String(line), limit: 300))")
            }
            return ending(outcome.end)
        } catch {
            return .notStarted(cause: "\(error)")
        }
    }

    private static func ending(_ end: CommandOutcome.End) -> CommandSink.Ending {
        switch end {
        case .exited(let status):
            Output.line("< exit \(status)")
            return .exited(status)
        case .signaled(let number): return .killed(signal: number)
        case .timedOut: return .timedOut
        }
    }

    private static func show(out head: String, body: String) {
        Output.line(head.isEmpty ? ">" : "> \(head)")
        Output.line("> \(body)")
    }
}

/// An address without what may be secret in it: names, passwords, long words of the path, queries.
enum MaskedAddress {
    static func of(_ address: String) -> String {
        guard var parts = URLComponents(string: address) else { return mask }
        (parts.user, parts.password, parts.fragment) = (nil, nil, nil)
        let path = parts.path.split(separator: "/", omittingEmptySubsequences: false).map { $0.count >= 16 ? mask : String($0) }
        let query = parts.query == nil ? "" : "?\(mask)"
        parts.query = nil
        parts.path = ""
        return (parts.string ?? mask) + path.joined(separator: "/") + query
    }

    private static let mask = "•••"
}
