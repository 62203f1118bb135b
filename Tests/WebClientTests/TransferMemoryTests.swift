import CCurl
import Foundation
import Testing
import WebClient

/// The memory that libcurl works with, taken and given back here through its own calls.
struct TransferMemoryTests {
    @Test func blockGivenBackOnAThreadThatKeepsIsTakenAgain() async throws {
        let isSame = try await onNewThread {
            ccurl_keep_memory()
            let first = Self.copy("once")
            curl_free(first)
            let second = Self.copy("again")
            defer { curl_free(second) }
            return first == second
        }
        #expect(isSame)
    }

    @Test(arguments: [0, 1, 31, 32, 33, 64, 1000, 131_071, 131_072, 300_000])
    func textOfAnyLengthIsWhole(_ length: Int) async throws {
        let text = String(repeating: "x", count: length)
        let copies = try await onNewThread {
            ccurl_keep_memory()
            return (0..<3).map { _ in
                let copy = Self.copy(text)
                defer { curl_free(copy) }
                return String(cString: copy!)
            }
        }
        #expect(copies == [text, text, text])
    }

    @Test func blockMayBeGivenBackOnAThreadThatKeepsNothing() async throws {
        let address = try await onNewThread {
            ccurl_keep_memory()
            return UInt(bitPattern: Self.copy("taken here"))
        }
        #expect(String(cString: UnsafePointer<CChar>(bitPattern: address)!) == "taken here")
        curl_free(UnsafeMutableRawPointer(bitPattern: address))
    }

    @Test func moreThanIsKeptIsGivenBackToTheSystem() async throws {
        let isWhole = try await onNewThread {
            ccurl_keep_memory()
            let text = String(repeating: "y", count: 100_000)
            let copies = (0..<64).map { _ in Self.copy(text) }
            for copy in copies { curl_free(copy) }
            let again = (0..<64).map { _ in Self.copy(text) }
            defer { for copy in again { curl_free(copy) } }
            return Set(again).count == 64 && again.allSatisfy { strlen($0!) == 100_000 }
        }
        #expect(isWhole)
    }

    /// A copy of ASCII letters and spaces by libcurl, which takes all its memory in the same way.
    private static func copy(_ text: String) -> UnsafeMutablePointer<CChar>? { curl_easy_unescape(nil, text, Int32(text.utf8.count), nil) }

    private func onNewThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws -> Value {
        // Readies libcurl.
        _ = try WebClient.make()
        return await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: work()) }
        }
    }
}
