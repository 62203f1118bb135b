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
                    reason: "feed.gap", subject: "PR Newswire",
                    details: ["from": "2026-09-01T12:02:00Z", "to": "2026-09-01T12:12:00Z", "every": "120"]), at: "14:13"),
            "14:13 HINWEIS | PR Newswire: Lücke 14:02–14:12, Meldungen fehlen | Abruf jetzt alle 2 min",
            "14:13 NOTICE | PR Newswire: gap 14:02–14:12, items lost | now asked every 2 min"),
        GoldenText(
            Samples.message(
                Notice(
                    reason: "feed.blocked", subject: "sueddeutsche.example",
                    details: [
                        "count": "3", "feeds": "sz, sz-politik, sz-sport", "status": "403", "since": "2026-09-01T10:12:00Z",
                        "next": "2026-09-01T22:12:00Z",
                    ]), at: "18:12"),
            "18:12 HINWEIS | 3 Feeds von sueddeutsche.example seit 6 h gesperrt (HTTP 403): sz, sz-politik, sz-sport | nächster Versuch 00:12 | newshound feeds",
            "18:12 NOTICE | 3 feeds of sueddeutsche.example refused for 6 h (HTTP 403): sz, sz-politik, sz-sport | next try 00:12 | newshound feeds"
        ),
        GoldenText(
            Samples.message(Notice(reason: "feed.flood", subject: "sz", details: ["items": "40"]), at: "18:12"),
            "18:12 HINWEIS | Feed „sz“ hat 40 alte Meldungen unter neuen Kennungen ausgegeben; sie werden nicht gemeldet | newshound feed show sz",
            "18:12 NOTICE | feed \"sz\" has re-issued 40 old items under new ids; they are not alerted | newshound feed show sz"),
        GoldenText(
            Samples.message(
                Notice(reason: "feed.stale", subject: "sz", details: ["since": "2026-08-20T16:12:00Z", "next": "2026-09-01T22:12:00Z"]),
                at: "18:12"),
            "18:12 HINWEIS | Feed „sz“ seit 12 d ohne neue Meldung | nächster Versuch 00:12 | newshound feed show sz",
            "18:12 NOTICE | feed \"sz\" without a new item for 12 d | next try 00:12 | newshound feed show sz"),
        GoldenText(
            Samples.message(Notice(reason: "feed.ok", subject: "sz", details: ["was": "stale"]), at: "18:12"),
            "18:12 HINWEIS | Feed „sz“ hat wieder Meldungen | newshound feed show sz",
            "18:12 NOTICE | feed \"sz\" has new items again | newshound feed show sz"),
        GoldenText(
            Samples.message(
                Notice(reason: "feed.ok", subject: "sz.example", details: ["was": "failing", "count": "2", "feeds": "a, b"]), at: "18:12"),
            "18:12 HINWEIS | 2 Feeds von sz.example antworten wieder: a, b | newshound feeds",
            "18:12 NOTICE | 2 feeds of sz.example answer again: a, b | newshound feeds"),
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
