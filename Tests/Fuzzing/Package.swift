// swift-tools-version: 6.2
import PackageDescription

// Its own package, because the sanitizers demand that all code in it is built for them; `.ci/fuzz` builds and runs it. The modules are links
// into `Sources`.

let sanitized: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer,address"])]
let sanitizedC: [CSetting] = [.unsafeFlags(["-fsanitize=fuzzer-no-link,address", "-I/usr/include/libxml2"])]

let package = Package(
    name: "fuzzing",
    targets: [
        .target(name: "CLibXML2", path: "Modules/CLibXML2", cSettings: sanitizedC, linkerSettings: [.linkedLibrary("xml2")]),
        .target(name: "NewsModel", path: "Modules/NewsModel", resources: [.embedInCode("Tables")], swiftSettings: sanitized),
        .target(name: "Markup", dependencies: ["CLibXML2"], path: "Modules/Markup", swiftSettings: sanitized),
        .target(
            name: "FeedParsing", dependencies: ["NewsModel", "Markup", "CLibXML2"], path: "Modules/FeedParsing", swiftSettings: sanitized),
        .target(name: "Polling", dependencies: ["NewsModel"], path: "Modules/Polling", swiftSettings: sanitized),
        .target(name: "PluginContract", dependencies: ["NewsModel"], path: "Modules/PluginContract", swiftSettings: sanitized),
        // libFuzzer's door for programs with a `main` of their own.
        .target(name: "CFuzzer", path: "CFuzzer"),
        .executableTarget(
            name: "fuzz", dependencies: ["CFuzzer", "FeedParsing", "Markup", "Polling", "PluginContract", "NewsModel"], path: "Fuzz",
            swiftSettings: sanitized, linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
    ],
    swiftLanguageModes: [.v6]
)
