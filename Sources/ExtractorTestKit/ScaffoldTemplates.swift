/// What a new plugin's files hold; words in «» are filled in.
enum ScaffoldTemplates {
    static let manifest = """
        {"name": "«NAME»", "version": "0.1.0", "protocol": 1, "kind": "extractor", "summary": "Openings in headlines",
         "command": ["«COMMAND»"], "languages": ["de", "en"],
         "events": {"opening": {"status": ["announced"], "fields": {"who": "string"}, "key": ["who"]}},
         "limits": {"seconds": 60, "memory_mb": 256, "in_flight": 4}}

        """

    static let hit = """
        title: Harbour Lane opens second shop
        language: en
        published: 2026-03-02

        Doors open on Monday.
        ---
        {"status":"announced","type":"opening","who":"Harbour Lane"}

        """

    static let nearMiss = """
        title: The question remains open
        language: en

        Nobody has answered it yet.
        ---

        """

    static let python = #"""
        #!/usr/bin/env -S python3 -B
        """Reports openings: "Harbour Lane opens second shop"."""
        import json
        import re
        import sys

        OPENING = re.compile(r"^(?P<who>[A-ZÄÖÜ]\w*(?: [A-ZÄÖÜ]\w*)*) (?:opens|eröffnet)\b")


        def read(article):
            """The events of one article. Quotes are verbatim slices of title or text; the host finds their places."""
            found = OPENING.search(article["title"])
            if not found:
                return []
            return [{"type": "opening", "status": "announced", "confidence": 0.8, "rule": "title",
                     "who": found["who"], "evidence": [{"field": "who", "quote": found["who"]}]}]


        def reply(number, **outcome):
            print(json.dumps({"jsonrpc": "2.0", "id": number, **outcome}), flush=True)


        for line in sys.stdin:
            question = json.loads(line)
            if question["method"] == "initialize":
                reply(question["id"], result={"protocol": 1, "name": "«NAME»", "version": "0.1.0"})
            elif question["method"] == "extract":
                reply(question["id"], result={"events": read(question["params"]["article"])})
            else:
                reply(question["id"], error={"code": -32601, "message": "unknown method"})

        """#

    static let shell = #"""
        #!/bin/sh
        # Reports openings: "Harbour Lane opens second shop".

        # The article's own id is a text, so "id": followed by a digit is the question's.
        number_of() { printf '%s\n' "$1" | sed -n 's/.*"id":\([0-9][0-9]*\).*/\1/p'; }

        # The title as it stands in the question: what is escaped stays escaped.
        title_of() { printf '%s\n' "$1" | sed -n 's/.*"title":"\(\([^"\\]\|\\.\)*\)".*/\1/p'; }

        # Words with a capital letter before "opens" or "eröffnet".
        who_in() { printf '%s\n' "$1" | sed -n 's/^\([[:upper:]][^ "\\]*\( [[:upper:]][^ "\\]*\)*\) \(opens\|eröffnet\).*/\1/p'; }

        while IFS= read -r question; do
            number=$(number_of "$question")
            case $question in
            *'"method":"initialize"'*)
                result='{"protocol":1,"name":"«NAME»","version":"0.1.0"}' ;;
            *'"method":"extract"'*)
                who=$(who_in "$(title_of "$question")")
                result='{"events":[]}'
                if [ -n "$who" ]; then
                    event='"type":"opening","status":"announced","confidence":0.8,"rule":"title"'
                    result="{\"events\":[{$event,\"who\":\"$who\",\"evidence\":[{\"field\":\"who\",\"quote\":\"$who\"}]}]}"
                fi ;;
            *)
                printf '{"jsonrpc":"2.0","id":%s,"error":{"code":-32601,"message":"unknown method"}}\n' "$number"
                continue ;;
            esac
            printf '{"jsonrpc":"2.0","id":%s,"result":%s}\n' "$number" "$result"
        done

        """#

    static let package = """
        // swift-tools-version: 6.2
        import PackageDescription

        let package = Package(
            name: "«NAME»",
            dependencies: [.package(path: "«KIT»")],
            targets: [
                .executableTarget(
                    name: "«NAME»", dependencies: [.product(name: "ExtractorKit", package: "«KITNAME»")], path: ".",
                    exclude: ["cases"], sources: ["Sources"], resources: [.embedInCode("plugin.json")])
            ]
        )

        """

    static let swift = """
        import ExtractorKit
        import NewsModel

        /// Reports openings: "Harbour Lane opens second shop".
        struct «TYPE»: Extractor {
            private static let verbs: Set<Substring> = ["opens", "eröffnet"]

            init(settings: ExtractorSettings) {}

            func extract(_ article: ArticleText) -> [Event] {
                let words = article.title.split(separator: " ")
                guard let verb = words.firstIndex(where: Self.verbs.contains), verb > 0 else { return [] }
                let names = words[..<verb]
                guard names.allSatisfy({ $0.first?.isUppercase == true }) else { return [] }
                let who = names.joined(separator: " ")
                return [
                    Event(
                        type: "opening", status: "announced", confidence: 0.8, rule: "title",
                        evidence: [Evidence(field: "who", quote: who)], fields: ["who": .text(who)])
                ]
            }
        }

        """

    static let main = """
        import ExtractorKit

        ExtractorMain.run(«TYPE».self, manifest: PackageResources.plugin_json)

        """
}
