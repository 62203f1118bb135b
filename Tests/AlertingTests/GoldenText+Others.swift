import Alerting
import NewsModel

extension GoldenText {
    private static let lumen = FieldValue.text("Lumen")

    static let launches = [
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.launch(
                        "released",
                        [
                            "model": .text("Aster 3 Flash"), "maker": lumen, "kind": .text("language"), "context_tokens": .number(1e6),
                            "api_name": .text("aster-3-flash"), "said_by": .text("company"), "effective": .text("2026-09-01"),
                        ]), sources: 9, handle: "w4d2"), at: "18:00"),
            "18:00 MODELL frei | Lumen veröffentlicht Aster 3 Flash | Sprache, 1 Mio. Token, API | laut Lumen | 9 Quellen | w4d2",
            "18:00 MODEL out | Lumen releases Aster 3 Flash | language, 1m tokens, API | Lumen | 9 sources | w4d2"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.launch(
                        "announced",
                        [
                            "model": .text("Veda 2"), "maker": .text("Quarzo"), "availability": .text("limited"),
                            "api_name": .text("veda-2-preview-0417"),
                        ]), sources: 2, handle: "x7e5"), at: "15:20"),
            "15:20 MODELL Vorschau | Quarzo zeigt Veda 2 (veda-2-preview-0417) | nur ausgewählte Kunden | 2 Quellen | x7e5",
            "15:20 MODEL preview | Quarzo shows Veda 2 (veda-2-preview-0417) | selected customers only | 2 sources | x7e5"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.launch(
                        "retired",
                        ["model": .text("Aster 1"), "maker": lumen, "effective": .text("2026-11-30"), "said_by": .text("company")]),
                    handle: "y1f8"), at: "10:00"),
            "10:00 MODELL Ende | Lumen schaltet Aster 1 am 30.11.2026 ab | laut Lumen | 1 Quelle | y1f8",
            "10:00 MODEL retired | Lumen switches Aster 1 off on 30 Nov 2026 | Lumen | 1 source | y1f8"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.launch("rumored", ["model": .text("Veda 3"), "parameters": .number(405e9), "open_weights": .flag(true)]))),
            "09:31 GERÜCHT | Veda 3 soll kommen | 405 Mrd. Parameter, offene Gewichte | 1 Quelle | k3f9",
            "09:31 RUMOUR | Veda 3 said to come | 405bn parameters, open weights | 1 source | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(Samples.launch("delayed", ["model": .text("Veda 3"), "maker": lumen, "effective": .text("2027")]))),
            "09:31 MODELL verschoben | Lumen verschiebt Veda 3 auf 2027 | 1 Quelle | k3f9",
            "09:31 MODEL delayed | Lumen delays Veda 3 to 2027 | 1 source | k3f9"),
    ]

    static let updates = [
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.deal("announced", ["stage": .text("cleared"), "effective": .text("2027-Q1")]),
                    tellings: [Samples.told(Samples.deal())]),
                reason: .update, changed: ["stage"], at: "12:00"),
            "12:00 NEU: Freigabe | Nordlicht AG/Quantix: ohne Auflagen freigegeben | Abschluss Q1 2027 | k3f9",
            "12:00 NEW: cleared | Nordlicht AG/Quantix: cleared unconditionally | closing Q1 2027 | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.deal("announced", ["amount": Samples.money(500e6, "EUR")]),
                    tellings: [Samples.told(Samples.deal("announced", ["amount": Samples.money(420e6, "EUR", .about)]))]),
                reason: .update, changed: ["amount"]),
            "09:31 NEU: Preis | Nordlicht AG kauft Quantix | 500 Mio. EUR (war rund 420 Mio. EUR) | k3f9",
            "09:31 NEW: price | Nordlicht AG buys Quantix | EUR 500m (was about EUR 420m) | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(Samples.deal("completed"), tellings: [Samples.told(Samples.deal())]), reason: .update, changed: ["status"]),
            "09:31 NEU: vollzogen | Nordlicht AG kauft Quantix | k3f9", "09:31 NEW: completed | Nordlicht AG buys Quantix | k3f9"),
    ]

    static let notices = [
        GoldenText(
            Samples.message(
                Notice(
                    reason: "feed.blocked", subject: "SZ Wirtschaft",
                    details: ["status": "403", "since": "2026-09-01T10:12:00Z", "next": "2026-09-01T22:12:00Z"]), at: "18:12"),
            "18:12 HINWEIS | Feed „SZ Wirtschaft“ seit 6 h gesperrt (HTTP 403) | nächster Versuch 00:12 | newshound feed show 'SZ Wirtschaft'",
            "18:12 NOTICE | feed \"SZ Wirtschaft\" refused for 6 h (HTTP 403) | next try 00:12 | newshound feed show 'SZ Wirtschaft'"),
        GoldenText(
            Samples.message(
                Notice(
                    reason: "sink.refusing", subject: "slack-desk",
                    details: ["status": "404", "since": "2026-09-01T16:05:00Z", "waiting": "12"]),
                at: "20:05"),
            "20:05 HINWEIS | Empfänger slack-desk lehnt seit 2 h ab (404), 12 Meldungen warten | newshound delivery retry slack-desk",
            "20:05 NOTICE | sink slack-desk refusing for 2 h (404), 12 alerts waiting | newshound delivery retry slack-desk"),
        GoldenText(
            Samples.message(Notice(reason: "moon.full", subject: "sky", details: ["detail": "all round"]), at: "20:05"),
            "20:05 HINWEIS | sky: moon.full | all round", "20:05 NOTICE | sky: moon.full | all round"),
    ]

    static let others = [
        GoldenText(
            Samples.message(Samples.summary(nil, sources: 3, title: "Hafen wieder offen")),
            "09:31 ARTIKEL | Hafen wieder offen | Morgenblatt | Thema deals | 3 Quellen | k3f9",
            "09:31 ARTICLE | Hafen wieder offen | Morgenblatt | topic deals | 3 sources | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Event(
                        type: "court_ruling", status: "final", rule: "r",
                        fields: [
                            "court": .text("Landgericht Halden"), "fine": Samples.money(2e6, "EUR"), "parties": .texts(["Alba", "Borea"]),
                        ]),
                    title: "Alba verliert")),
            "09:31 COURT RULING final | Alba verliert | court: Landgericht Halden | fine: 2 Mio. EUR | parties: Alba und Borea | 1 Quelle | k3f9",
            "09:31 COURT RULING final | Alba verliert | court: Landgericht Halden | fine: EUR 2m | parties: Alba and Borea | 1 source | k3f9"
        ),
        GoldenText(
            Samples.message(Samples.summary(Samples.deal(), standing: .baseline)),
            "09:31 DEAL vereinbart | Nordlicht AG kauft Quantix | bekannt seit 1.9.2026 | 1 Quelle | k3f9",
            "09:31 DEAL agreed | Nordlicht AG buys Quantix | known since 1 Sep 2026 | 1 source | k3f9"),
    ]
}
