// swift-tools-version: 6.2
import PackageDescription

// Its own package, because the sanitizers demand that all code in it is built for them; `.ci/fuzz` builds and runs it. The modules are links
// into `Sources`.

let sanitized: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer,address"])]

let package = Package(
    name: "fuzzing",
    targets: [
        .target(name: "NewsModel", path: "Modules/NewsModel", resources: [.embedInCode("Tables")], swiftSettings: sanitized),
        .target(name: "Markup", path: "Modules/Markup", swiftSettings: sanitized),
        .target(name: "FeedParsing", dependencies: ["NewsModel", "Markup"], path: "Modules/FeedParsing", swiftSettings: sanitized),
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
