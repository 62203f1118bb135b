import Alerting
import NewsModel

extension GoldenText {
    static let deals = [
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.deal(
                        "announced",
                        [
                            "sellers": .texts(["Halden SE"]), "stake_percent": .number(74.9), "amount": Samples.money(420e6, "USD"),
                            "said_by": .text("company"),
                        ]), sources: 7)),
            "09:31 DEAL vereinbart | Nordlicht AG kauft 74,9 % an Quantix von Halden SE | 420 Mio. USD (≈ 386 Mio. EUR) | laut Unternehmen | 7 Quellen | k3f9",
            "09:31 DEAL agreed | Nordlicht AG buys 74.9% of Quantix from Halden SE | USD 420m (≈ EUR 386m) | company | 7 sources | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.deal(
                        "announced",
                        [
                            "kind": .text("funding_round"), "buyers": .list([]), "targets": .texts(["Theka"]),
                            "amount": Samples.money(85e6, "USD"), "round": .text("series_b"),
                        ]), handle: "p1d4"), at: "08:15"),
            "08:15 FINANZIERUNG | Theka erhält 85 Mio. USD (≈ 78 Mio. EUR), Serie B | Investoren nicht genannt | 1 Quelle | p1d4",
            "08:15 FUNDING | Theka raises USD 85m (≈ EUR 78m), Series B | investors not named | 1 source | p1d4"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.deal(
                        "rumored",
                        [
                            "buyers": .texts(["Foxtail", "Kern Bräu"]), "amount": Samples.money(2e9, "EUR", .about),
                            "said_by": .text("insiders"),
                        ]))),
            "09:31 GERÜCHT | Foxtail und Kern Bräu sollen Quantix kaufen | rund 2 Mrd. EUR | Morgenblatt, Insider | 1 Quelle | k3f9",
            "09:31 RUMOUR | Foxtail and Kern Bräu said to buy Quantix | about EUR 2bn | Morgenblatt, insiders | 1 source | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.deal(
                        "planned",
                        ["amount_undisclosed": .flag(true), "effective": .text("2027-Q1"), "stake_percent": .number(49)]))),
            "09:31 DEAL geplant | Nordlicht AG will 49 % an Quantix kaufen | Preis nicht genannt | Abschluss Q1 2027 | 1 Quelle | k3f9",
            "09:31 DEAL planned | Nordlicht AG plans to buy 49% of Quantix | price undisclosed | closing Q1 2027 | 1 source | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.deal(
                        "announced",
                        [
                            "kind": .text("funding_round"), "buyers": .texts(["Foxtail"]), "targets": .texts(["Theka"]),
                            "amount": Samples.money(85e6, "EUR"), "instrument": .text("loan"),
                        ]), handle: "p1d5")),
            "09:31 FINANZIERUNG | Theka erhält 85 Mio. EUR | von Foxtail | Kredit | 1 Quelle | p1d5",
            "09:31 FUNDING | Theka raises EUR 85m | from Foxtail | loan | 1 source | p1d5"),
        GoldenText(
            Samples.message(Samples.summary(Samples.deal("denied"))),
            "09:31 DEMENTI | Nordlicht AG wird Quantix nicht kaufen | 1 Quelle | k3f9",
            "09:31 DENIED | Nordlicht AG will not buy Quantix | 1 source | k3f9"),
        GoldenText(
            Samples.message(Samples.summary(Samples.deal("cancelled"))),
            "09:31 DEAL ABGESAGT | Nordlicht AG wird Quantix doch nicht kaufen | 1 Quelle | k3f9",
            "09:31 DEAL OFF | Nordlicht AG will not buy Quantix after all | 1 source | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.deal("completed", ["kind": .text("merger"), "buyers": .list([]), "targets": .texts(["Alba", "Borea"])]))),
            "09:31 FUSION vollzogen | Alba und Borea schließen sich zusammen | 1 Quelle | k3f9",
            "09:31 MERGER closed | Alba and Borea merge | 1 source | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.deal(
                        "announced",
                        [
                            "kind": .text("investment"), "stake_percent": .number(49),
                            "amount": .money(Money(value: 450_000, currency: "EUR", min: 400_000, max: 500_000)),
                        ]))),
            "09:31 BETEILIGUNG vereinbart | Nordlicht AG beteiligt sich mit 49 % an Quantix | 400.000–500.000 EUR | 1 Quelle | k3f9",
            "09:31 STAKE agreed | Nordlicht AG takes 49% of Quantix | EUR 400,000–500,000 | 1 source | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.deal(
                        "announced",
                        [
                            "kind": .text("contract"), "sellers": .texts(["Werft Nord"]), "targets": .texts(["drei Fähren"]),
                            "amount": Samples.money(1.25e9, "EUR", .atLeast),
                        ]))),
            "09:31 AUFTRAG | Nordlicht AG vergibt Auftrag an Werft Nord (drei Fähren) | mindestens 1,25 Mrd. EUR | 1 Quelle | k3f9",
            "09:31 CONTRACT | Nordlicht AG awards contract to Werft Nord (drei Fähren) | at least EUR 1.25bn | 1 source | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(Samples.deal("announced", ["buyers": .list([]), "sellers": .texts(["Halden SE"])]))),
            "09:31 DEAL vereinbart | Halden SE verkauft Quantix | 1 Quelle | k3f9",
            "09:31 DEAL agreed | Halden SE sells Quantix | 1 source | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(Samples.deal("rumored", ["kind": .text("ipo"), "buyers": .list([])]))),
            "09:31 GERÜCHT | Quantix soll an die Börse gehen | 1 Quelle | k3f9",
            "09:31 RUMOUR | Quantix said to go public | 1 source | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.deal(
                        "planned",
                        ["kind": .text("capital_spending"), "targets": .texts(["ein Werk"]), "amount": Samples.money(3e9, "EUR", .atMost)]))
            ),
            "09:31 INVESTITION geplant | Nordlicht AG will in ein Werk investieren | bis zu 3 Mrd. EUR | 1 Quelle | k3f9",
            "09:31 INVESTMENT planned | Nordlicht AG plans to invest in ein Werk | up to EUR 3bn | 1 source | k3f9"),
        GoldenText(
            Samples.message(Samples.summary(Samples.deal("announced", ["buyers": .list([]), "targets": .list([])]))),
            "09:31 DEAL vereinbart | Nordlicht kauft Quantix | 1 Quelle | k3f9",
            "09:31 DEAL agreed | Nordlicht kauft Quantix | 1 source | k3f9"),
    ]

    private static let bid: [String: FieldValue] = [
        "buyers": .texts(["Foxtail"]), "targets": .texts(["Kern Bräu"]), "amount": Samples.money(3.1e9, "AUD"),
    ]

    static let bids = [
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.deal(
                        "planned",
                        bid.merging([
                            "stage": .text("offer_rejected"), "per_share": Samples.money(4.17, "AUD"), "premium_percent": .number(14),
                            "said_by": .text("Kern"),
                        ]) { $1 }), sources: 3, handle: "m2c8"), at: "11:02"),
            "11:02 GEBOT ABGELEHNT | Kern Bräu weist 3,1 Mrd. AUD (≈ 1,9 Mrd. EUR) von Foxtail zurück | 4,17 AUD je Aktie, +14 % | laut Kern | 3 Quellen | m2c8",
            "11:02 BID REJECTED | Kern Bräu turns down Foxtail's AUD 3.1bn (≈ EUR 1.9bn) | AUD 4.17 a share, +14% | Kern | 3 sources | m2c8"
        ),
        GoldenText(
            Samples.message(Samples.summary(Samples.deal("planned", bid.merging(["stage": .text("offer")]) { $1 }))),
            "09:31 GEBOT | Foxtail bietet 3,1 Mrd. AUD (≈ 1,9 Mrd. EUR) für Kern Bräu | 1 Quelle | k3f9",
            "09:31 BID | Foxtail bids AUD 3.1bn (≈ EUR 1.9bn) for Kern Bräu | 1 source | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.deal("planned", bid.merging(["stage": .text("offer_raised"), "amount": Samples.money(3.24e9, "AUD")]) { $1 }),
                    sources: 5, handle: "m2c8", tellings: [Samples.told(Samples.deal("planned", bid))]), reason: .update,
                changed: ["amount", "stage"], at: "13:44"),
            "13:44 NEU: Preis | Foxtail erhöht Gebot für Kern Bräu auf 3,24 Mrd. AUD (+4,5 %, war 3,1) | m2c8",
            "13:44 NEW: price | Foxtail raises bid for Kern Bräu to AUD 3.24bn (+4.5%, was 3.1) | m2c8"),
    ]
}
