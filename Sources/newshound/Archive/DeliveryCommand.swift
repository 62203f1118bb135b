import ArgumentParser
import Foundation
import NewsModel
import Storage

struct DeliveryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delivery", abstract: "Alerts on their way to their sinks.", subcommands: [List.self, Retry.self],
        defaultSubcommand: List.self, aliases: ["deliveries"])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List deliveries, newest first.")

        @OptionGroup var common: ConfigurationOptions
        @OptionGroup var list: ListOptions

        @Option(help: "Only in this state: waiting, delivered or dead.")
        var state: DeliveryState?

        @Option(help: "Only to this sink.")
        var sink: String?

        func run() async throws {
            try await common.withStore { store, _ in
                Self.listing.print(try store.deliveries(in: state?.state, to: sink, limit: list.limit), as: list)
            }
        }

        private static let listing = Listing<DeliveryEntry>(columns: [
            .init("SINK") { $0.sink },
            .init("STATE") { $0.state.rawValue },
            .init("TRIES") { String($0.attempts) },
            .init("NEXT") { Shown.time($0.nextAttempt) },
            .init("TOPIC") { $0.topic },
            .init("STORY") { $0.story ?? "–" },
            .init("LAST FAILURE") { $0.lastFailure ?? "–" },
            .init("ID") { $0.id.text },
        ])
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let dead deliveries wait again, and waiting ones be tried at once.",
            discussion:
                "Name sinks or ids of deliveries, or use --all. A sink that was switched off is switched on. A running daemon sees it within ten seconds."
        )

        @OptionGroup var common: ConfigurationOptions

        @Flag(help: "Of all sinks.")
        var all = false

        @Argument(help: "Names of sinks, or ids of deliveries.")
        var names: [String] = []

        func validate() throws {
            guard all != !names.isEmpty else { throw ValidationError("Name sinks or deliveries, or use --all.") }
        }

        func run() async throws {
            try await common.withStore { store, _ in
                let sinks = Set(try store.sinkStates().map(\.name))
                let chosen = all ? Array(sinks) : names.filter(sinks.contains)
                for sink in chosen { try store.switchOn(sink: sink) }
                var count = try chosen.reduce(0) { try $0 + store.retryDeliveries(.sink($1), at: .now) }
                let ids = names.filter { !sinks.contains($0) }
                if let unknown = ids.first(where: { UUID(uuidString: $0) == nil }) { throw Unknown(noun: "delivery", name: unknown) }
                if !ids.isEmpty { count += try store.retryDeliveries(.ids(ids.map { Identifier($0) }), at: .now) }
                Output.line("due now: \(Shown.counted(count, "delivery", plural: "deliveries"))")
            }
        }
    }

    /// `Delivery.State` on the command line.
    enum DeliveryState: String, ExpressibleByArgument, CaseIterable {
        case waiting, delivered, dead

        var state: Delivery.State {
            switch self {
            case .waiting: .waiting
            case .delivered: .delivered
            case .dead: .dead
            }
        }
    }
}
