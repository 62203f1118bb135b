import TestServers
import Testing
import WebClient

struct AddressGuardTests {
    let client: WebClient

    init() throws { client = try WebClient.make() }

    @Test(arguments: [
        "127.0.0.1", "127.1", "0x7f000001", "2130706433", "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "169.254.169.254",
        "172.16.0.1", "172.31.255.255", "192.168.1.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1",
        "255.255.255.255", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:a9fe:a9fe]", "[::127.0.0.1]", "[64:ff9b::7f00:1]",
        "[64:ff9b:1::1]", "[2002:7f00:1::]", "[2001::1]", "[2001:db8::1]", "[fc00::1]", "[fd12:3456::1]", "[fe80::1]", "[fec0::1]",
        "[ff02::1]", "[100::1]",
    ])
    func specialAddressIsRefused(host: String) async {
        let failure = await client.failure(WebRequest("http://\(host)/", limits: .impatient))
        #expect(failure?.reason == "forbidden_address")
        #expect(failure?.description.contains("allow_private: true") == true)
    }

    @Test func nameThatLeadsToThisMachineIsRefusedBeforeAnyConnection() async throws {
        let server = try LoopbackServer { _ in .ok("secret") }
        let failure = await client.failure(WebRequest("http://localhost:\(server.port)/", limits: .impatient))
        #expect(failure?.reason == "forbidden_address")
        #expect(server.connectionCount == 0)
    }

    @Test func connectionOpenedByOneWhoMayIsNotUsedByOneWhoMayNot() async throws {
        let server = try LoopbackServer { _ in .ok("secret") }
        let address = "http://localhost:\(server.port)/"
        _ = try await client.exchange(.local(address))
        #expect(await client.failure(WebRequest(address, limits: .impatient))?.reason == "forbidden_address")
        #expect(server.requests.count == 1)
    }

    @Test func redirectToThisMachineIsRefused() async throws {
        let inner = try LoopbackServer { _ in .ok("secret") }
        let target = inner.address("/admin")
        let proxy = try LoopbackServer { _ in .redirect(to: target) }
        let outside = try WebClient.make(proxy: proxy.address())
        let failure = await outside.failure(WebRequest("http://news.example/feed", limits: .impatient))
        #expect(failure == .forbiddenAddress(address: target, connected: "127.0.0.1", kind: "loopback"))
        #expect(proxy.requests.map(\.path) == ["http://news.example/feed"])
        #expect(inner.connectionCount == 0)
    }

    @Test(.enabled(if: LoopbackServer.isSixAvailable, "no IPv6 on this machine"))
    func sixthVersionOfTheProtocolWorksWhereAllowed() async throws {
        let server = try LoopbackServer(version: .six) { _ in .ok("six") }
        #expect(try await client.exchange(.local(server.address())).body == Array("six".utf8))
        #expect(await client.failure(WebRequest(server.address(), limits: .impatient))?.reason == "forbidden_address")
    }
}
