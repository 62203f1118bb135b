import TestServers
import Testing
import WebClient

struct EndingTests {
    @Test func cancellingTheTaskEndsTheTransfer() async throws {
        let client = try WebClient.make()
        let server = try LoopbackServer { _ in .silence }
        let task = Task { await client.failure(.local(server.address(), limits: .patient)) }
        _ = await server.waitForRequests(1)
        task.cancel()
        #expect(await task.value == .cancelled(address: server.address()))
    }

    @Test func cancellingATaskThatWaitsItsTurnEndsIt() async throws {
        let client = try WebClient.make(maxConnections: 1)
        let server = try LoopbackServer { _ in .silence }
        let first = Task { await client.failure(.local(server.address("/1"), limits: .patient)) }
        _ = await server.waitForRequests(1)
        let second = Task { await client.failure(.local(server.address("/2"), limits: .patient)) }
        second.cancel()
        #expect(await second.value?.reason == "cancelled")
        first.cancel()
        #expect(await first.value?.reason == "cancelled")
        #expect(server.requests.count == 1)
    }

    @Test func cancelledTransferMakesRoomForTheNext() async throws {
        let client = try WebClient.make(maxConnections: 1)
        let server = try LoopbackServer { $0.path == "/silent" ? .silence : .ok("x") }
        let silent = Task { await client.failure(.local(server.address("/silent"), limits: .patient)) }
        _ = await server.waitForRequests(1)
        let next = Task { try await client.exchange(.local(server.address("/next"))).status }
        silent.cancel()
        #expect(try await next.value == 200)
        _ = await silent.value
    }

    @Test func cancelledOnesInAHostsLineLetTheLaterOnesThrough() async throws {
        let client = try WebClient.make(maxPerHost: 1)
        let server = try LoopbackServer { $0.path == "/silent" ? .silence : .ok("x") }
        let silent = Task { await client.failure(.local(server.address("/silent"), limits: .patient)) }
        _ = await server.waitForRequests(1)
        let given = (0..<5).map { number in Task { await client.failure(.local(server.address("/given-up/\(number)"))) } }
        let last = Task { try await client.exchange(.local(server.address("/last"))).status }
        for task in given { task.cancel() }
        for task in given { #expect(await task.value?.reason == "cancelled") }
        silent.cancel()
        #expect(try await last.value == 200)
    }

    @Test func taskCancelledBeforehandAsksNothing() async throws {
        let client = try WebClient.make()
        let server = try LoopbackServer { _ in .ok("") }
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await client.failure(.local(server.address(), limits: .patient))
        }
        #expect(await task.value?.reason == "cancelled")
        #expect(server.requests.isEmpty)
    }

    @Test func closingEndsWhatRunsAndWhatComesAfter() async throws {
        let client = try WebClient.make()
        let server = try LoopbackServer { _ in .silence }
        let running = Task { await client.failure(.local(server.address(), limits: .patient)) }
        _ = await server.waitForRequests(1)
        await client.close()
        #expect(await running.value?.reason == "closed")
        #expect(await client.failure(.local(server.address(), limits: .patient))?.reason == "closed")
        await client.close()
    }

    @Test func waitingForATurnCostsNoneOfTheTime() async throws {
        let client = try WebClient.make(maxConnections: 1)
        let server = try LoopbackServer { _ in .silence }
        let limits = WebLimits.impatient.with { $0.total = .milliseconds(150) }
        let reasons = await withTaskGroup { group in
            for number in 0..<3 { group.addTask { await client.failure(.local(server.address("/\(number)"), limits: limits))?.reason } }
            return await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(reasons == ["timeout", "timeout", "timeout"])
        #expect(server.requests.count == 3)
    }
}
