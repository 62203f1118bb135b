import TestServers
import Testing
import WebClient

/// Exchanges without a task: one answer each, whatever becomes of them.
struct SendTests {
    /// What is sent by `send`, once it has come to its answer.
    private func answer(_ request: WebRequest, of client: WebClient, then work: (WebClient.Ticket) async -> Void = { _ in }) async
        -> WebClient.Answer?
    {
        let (answers, given) = AsyncStream.makeStream(of: WebClient.Answer.self)
        await work(client.send(request) { given.yield($0) })
        return await answers.first { _ in true }
    }

    @Test func answerComesThroughRedirects() async throws {
        let client = try WebClient.make()
        let server = try LoopbackServer { $0.path == "/old" ? .redirect(301, to: "/new") : .ok("there") }
        let response = try #require(try await answer(.local(server.address("/old")), of: client)?.get())
        #expect(response.status == 200 && response.address == server.address("/new"))
        #expect(response.redirects.map(\.status) == [301])
    }

    @Test func redirectThatLeadsNowhereIsAnError() async throws {
        let client = try WebClient.make()
        let server = try LoopbackServer { _ in .redirect(302, to: "/again") }
        let address = server.address("/again")
        #expect(await answer(.local(address), of: client) == .failure(.tooManyRedirects(address: address, limit: 5)))
    }

    @Test func whatCannotBeSentIsAnsweredAtOnce() async throws {
        let client = try WebClient.make()
        #expect(
            await answer(.local("gopher://local.example/"), of: client) == .failure(.forbiddenProtocol(address: "gopher://local.example/")))
        await client.close()
        #expect(await answer(.local("http://local.example/"), of: client) == .failure(.closed(address: "http://local.example/")))
    }

    @Test func ticketEndsItsExchange() async throws {
        let client = try WebClient.make()
        let server = try LoopbackServer { _ in .silence }
        let answer = await answer(.local(server.address(), limits: .patient), of: client) { ticket in
            _ = await server.waitForRequests(1)
            client.cancel(ticket)
        }
        #expect(answer == .failure(.cancelled(address: server.address())))
    }
}
