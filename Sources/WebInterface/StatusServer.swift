import Hummingbird

/// `/healthz`, `/readyz` and `/metrics`, for this machine only.
public struct StatusServer: Sendable {
    private let application: LoopbackApplication
    private let source: StatusSource

    /// - Parameters:
    ///   - host: `127.0.0.1`, another address of 127.0.0.0/8, or `::1`.
    ///   - port: 0 lets the system choose.
    ///   - onListening: called once with the port that is listened on.
    public init(
        host: String = "127.0.0.1", port: Int, source: StatusSource, onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) {
        application = LoopbackApplication(host: host, port: port, onListening: onListening)
        self.source = source
    }

    /// Answers until the task is cancelled or its service group shuts down gracefully.
    ///
    /// - Throws: `WebInterfaceError` where the address is not loopback or is taken.
    public func run() async throws {
        try await application.run(router)
    }

    // MARK: - Private

    private var router: Router<BasicRequestContext> {
        let router = Router(options: .autoGenerateHeadEndpoints)
        let source = source
        router.get("healthz") { _, _ in StatusServer.response(await source.health()) }
        router.get("readyz") { _, _ in StatusServer.response(await source.readiness()) }
        router.get("metrics") { _, _ in
            StatusServer.response(.ok, PrometheusText.render(await source.metrics()), PrometheusText.contentType)
        }
        return router
    }

    private static func response(_ report: HealthReport) -> Response {
        report.isWell
            ? response(.ok, "ok\n", "text/plain; charset=utf-8")
            : response(.serviceUnavailable, report.problems.map { $0 + "\n" }.joined(), "text/plain; charset=utf-8")
    }

    private static func response(_ status: HTTPResponse.Status, _ text: String, _ type: String) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
