import Foundation
import Testing
import WebInterface

@Suite struct StatusServerTests {
    private func ask(_ path: String, health: HealthReport = .well, readiness: HealthReport = .well) async throws -> Answer {
        let source = StatusSource(
            health: { health }, readiness: { readiness },
            metrics: { [MetricFamily(name: "newshound_queue", help: "Waiting.", kind: .gauge, samples: [MetricSample(3)])] })
        return try await withServer {
            try await StatusServer(port: 0, source: source, onListening: $0).run()
        } _: {
            try await WebInterfaceTests.ask($0, path)
        }
    }

    @Test func wellProcessSaysSo() async throws {
        let answer = try await ask("/healthz")
        #expect(answer.status == 200 && answer.text == "ok\n")
    }

    @Test func unwellProcessSaysWhy() async throws {
        let answer = try await ask("/healthz", health: HealthReport(problems: ["the database does not answer", "the poller is silent"]))
        #expect(answer.status == 503 && answer.text == "the database does not answer\nthe poller is silent\n")
    }

    @Test func readinessIsAskedApart() async throws {
        #expect(try await ask("/readyz").status == 200)
        #expect(try await ask("/readyz", readiness: HealthReport(problems: ["starting"])).text == "starting\n")
    }

    @Test func metricsAreInPrometheusFormat() async throws {
        let answer = try await ask("/metrics")
        #expect(answer.status == 200)
        #expect(answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(answer.text == "# HELP newshound_queue Waiting.\n# TYPE newshound_queue gauge\nnewshound_queue 3\n")
    }

    @Test func otherPathsAreNotFound() async throws {
        #expect(try await ask("/").status == 404)
    }

    @Test(arguments: ["0.0.0.0", "192.168.0.1", "example.org", "127.0.0.1.example.org", "::"])
    func onlyLoopbackIsListenedOn(host: String) async throws {
        let source = StatusSource(health: { .well }, readiness: { .well }, metrics: { [] })
        await #expect(throws: WebInterfaceError.notLoopback(host: host)) {
            try await StatusServer(host: host, port: 0, source: source).run()
        }
    }

    @Test func takenPortIsNamed() async throws {
        let source = StatusSource(health: { .well }, readiness: { .well }, metrics: { [] })
        let error = try await withServer {
            try await StatusServer(port: 0, source: source, onListening: $0).run()
        } _: { port in
            await #expect(throws: WebInterfaceError.self) { try await StatusServer(port: port, source: source).run() }
        }
        #expect(error?.reason == "cannot_listen")
        #expect(error?.description.contains("Address already in use") == true)
    }
}
