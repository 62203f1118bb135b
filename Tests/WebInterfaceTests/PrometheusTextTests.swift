import Testing
import WebInterface

@Suite struct PrometheusTextTests {
    private func line(_ sample: MetricSample, name: String = "m") -> String? {
        PrometheusText.render([MetricFamily(name: name, help: "", kind: .gauge, samples: [sample])]).split(separator: "\n").last.map(
            String.init)
    }

    @Test func familyHasHelpTypeAndSamples() {
        let family = MetricFamily(
            name: "newshound_fetches_total", help: "Requests for feeds.", kind: .counter,
            samples: [MetricSample(2, labels: ["reason": "timeout", "feed": "tidings"]), MetricSample(1)])
        #expect(
            PrometheusText.render([family]) == """
                # HELP newshound_fetches_total Requests for feeds.
                # TYPE newshound_fetches_total counter
                newshound_fetches_total{feed="tidings",reason="timeout"} 2
                newshound_fetches_total 1

                """)
    }

    @Test func labelValuesAreEscaped() {
        #expect(line(MetricSample(1, labels: ["feed": "a \"b\" \\ c\nd"])) == #"m{feed="a \"b\" \\ c\nd"} 1"#)
    }

    @Test func helpIsEscaped() {
        let text = PrometheusText.render([MetricFamily(name: "m", help: "a \\ b\nc \"d\"", kind: .untyped, samples: [])])
        #expect(text == "# HELP m a \\\\ b\\nc \"d\"\n# TYPE m untyped\n")
    }

    @Test(
        arguments: [
            (1.5, "1.5"), (1e20, "1e+20"), (-3, "-3"), (.infinity, "+Inf"), (-.infinity, "-Inf"), (.nan, "NaN"),
            (1_788_782_400, "1788782400"),
        ] as [(Double, String)])
    func numbersAreWritten(value: Double, expected: String) {
        #expect(line(MetricSample(value)) == "m \(expected)")
    }

    @Test(arguments: [("a-b.c", "a_b_c"), ("1st", "_1st"), ("über", "_ber"), ("", "_")])
    func namesAreMadeValid(name: String, expected: String) {
        #expect(line(MetricSample(1), name: name) == "\(expected) 1")
    }

    @Test func histogramHasSuffixes() {
        let family = MetricFamily(
            name: "seconds", help: "h", kind: .histogram,
            samples: [MetricSample(1, labels: ["le": "+Inf"], suffix: "_bucket"), MetricSample(0.5, suffix: "_sum")])
        #expect(PrometheusText.render([family]).hasSuffix("seconds_bucket{le=\"+Inf\"} 1\nseconds_sum 0.5\n"))
    }
}
