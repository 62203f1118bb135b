import Alerting
import ArgumentParser
import Foundation
import NewsModel
import Settings
import Storage
import WebClient

struct SinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sink", abstract: "Who is told.", subcommands: [List.self, Test.self], defaultSubcommand: List.self, aliases: ["sinks"]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the configured sinks and how they are.")

        @OptionGroup var common: ConfigurationOptions
        @OptionGroup var list: ListOptions

        func run() async throws {
            try await common.withStoreIfAny { store, configuration in
                let states = try store?.sinkStates() ?? []
                let rows = configuration.sinks.prefix(list.limit).map { sink in Row(sink, state: states.first { $0.name == sink.name }) }
                Self.listing.print(rows, as: list)
            }
        }

        private struct Row: Encodable {
            let name: String
            let kind: String
            let language: TextLanguage
            let currency: String
            let state: SinkState?

            init(_ sink: SinkDefinition, state: SinkState?) {
                name = sink.name
                kind = sink.kind.word
                language = sink.language
                currency = sink.currency
                self.state = state
            }

            var health: String {
                guard let state else { return "unused" }
                if state.offSince != nil { return "off" }
                return state.failingSince == nil ? "ok" : "failing"
            }
        }

        private static let listing = Listing<Row>(columns: [
            .init("SINK") { $0.name },
            .init("KIND") { $0.kind },
            .init("HEALTH") { $0.health },
            .init("WAITING") { String($0.state?.waiting ?? 0) },
            .init("DEAD") { String($0.state?.dead ?? 0) },
            .init("LAST DELIVERED") { Shown.time($0.state?.lastDelivered) },
        ])
    }

    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send a marked example alert to a sink and show the whole exchange.",
            discussion: "Nothing is stored. What is secret in addresses and headers is masked. Ends with 1 where the sink does not take it."
        )

        @OptionGroup var common: ConfigurationOptions

        @Argument(help: "The sink's name.")
        var sink: String

        func run() async throws {
            ServiceUser.become()
            let configuration = try await common.loadConfiguration()
            try await reportingFailures {
                guard let definition = configuration.sinks.first(where: { $0.name == sink }) else {
                    throw Unknown(noun: "sink", name: sink)
                }
                let client = try WebClient(WebClientSettings(configuration.network))
                let answer = try await SinkTrial(definition, client: client).run(at: .now)
                await client.close()
                guard answer == .delivered else { throw Refusal(Self.failure(answer)) }
                Output.error("\(sink): delivered")
            }
        }

        private static func failure(_ answer: SinkAnswer) -> String {
            switch answer {
            case .delivered: "delivered"
            case .later(let failure, _), .rejected(let failure), .gone(let failure): failure
            }
        }
    }
}

extension SinkDefinition.Kind {
    /// As the configuration writes it.
    fileprivate var word: String {
        switch self {
        case .stdout: "stdout"
        case .webhook: "webhook"
        case .file: "file"
        case .command: "command"
        }
    }
}
