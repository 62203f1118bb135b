import PluginContract
import Testing

@Suite struct JSONValueTests {
    @Test func everyKindOfValueIsRead() throws {
        let text =
            #" {"a":[1,-2.5e1,0,1E-2], "b" : {"c":true,"d":false,"e":null}, "f":"\u00f6\ud83d\ude00\"\\\/\b\f\n\r\t", "g":[], "h":{}} "#
        #expect(
            try JSONValue.parse(text.utf8)
                == .object([
                    "a": .list([.number(1), .number(-25), .number(0), .number(0.01)]),
                    "b": .object(["c": .flag(true), "d": .flag(false), "e": .null]),
                    "f": .text("ö😀\"\\/\u{8}\u{C}\n\r\t"), "g": .list([]), "h": .object([:]),
                ]))
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{1:2}", "01", "-", "1.", ".5", "1e", "+1", "tru",
        "nul", "'a'", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\n\"", "1 2", "[1]]", "1e999", "NaN",
        String(repeating: "[", count: 600) + String(repeating: "]", count: 600), "[" + String(repeating: "0,", count: 300_000) + "0]",
    ])
    func whatIsNoJSONIsRefused(text: String) {
        #expect(throws: PluginContractError.self) { try JSONValue.parse(text.utf8) }
    }

    @Test func bytesThatAreNoUTF8AreRefused() {
        #expect(throws: PluginContractError.self) { try JSONValue.parse([0x22, 0xC3, 0x22]) }
    }
}
