import Alerting
import NewsModel

extension GoldenText {
    private static let roth = FieldValue.text("Jana Roth")

    static let moves = [
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.move(
                        "planned",
                        [
                            "person": roth, "to": Samples.position("Hartwald SE", "Vorstandschefin", "ceo"),
                            "replaces": .text("Peter Lenz"), "replaces_reason": .text("contract_ends"),
                            "effective": .text("2027-01-01"), "said_by": .text("Aufsichtsrat"),
                        ]), sources: 5, handle: "t8a1"), at: "07:05"),
            "07:05 CEO-WECHSEL | Hartwald SE: Jana Roth folgt zum 1.1.2027 auf Peter Lenz | beschlossen | Lenz: Vertrag endet | laut Aufsichtsrat | 5 Quellen | t8a1",
            "07:05 NEW CEO | Hartwald SE: Jana Roth succeeds Peter Lenz on 1 Jan 2027 | decided | Lenz: contract ends | Aufsichtsrat | 5 sources | t8a1"
        ),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.move(
                        "announced",
                        [
                            "person": roth, "to": Samples.position("Hartwald SE", "Vorstandschefin", "ceo"),
                            "replaces": .text("Peter Lenz"),
                            "from": Samples.position("Orbitel", "Finanzchefin", "cfo"),
                        ]), handle: "t8a2"), at: "07:06"),
            "07:06 CEO-WECHSEL | Hartwald SE: Jana Roth folgt auf Peter Lenz | beschlossen | bisher Finanzchefin bei Orbitel | 1 Quelle | t8a2",
            "07:06 NEW CEO | Hartwald SE: Jana Roth succeeds Peter Lenz | decided | CFO of Orbitel until now | 1 source | t8a2"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.move("announced", ["person": .text("Tom Field"), "from": Samples.position("Orbitel", "Finanzchef", "cfo")]),
                    sources: 2, handle: "u2b7"), at: "16:40"),
            "16:40 ABGANG | Finanzchef Tom Field verlässt Orbitel | Grund nicht genannt | 2 Quellen | u2b7",
            "16:40 DEPARTURE | CFO Tom Field leaves Orbitel | no reason given | 2 sources | u2b7"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.move(
                        "rumored",
                        ["person": .text("Mia Holt"), "to": Samples.position("Corvex", nil, "ceo"), "said_by": .text("insiders")]),
                    handle: "v9c3"), at: "12:10"),
            "12:10 GERÜCHT | Mia Holt soll CEO bei Corvex werden | Morgenblatt, Insider | 1 Quelle | v9c3",
            "12:10 RUMOUR | Mia Holt tipped as Corvex CEO | Morgenblatt, insiders | 1 source | v9c3"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.move(
                        "completed",
                        [
                            "person": roth, "to": Samples.position("Hartwald SE", "Chief Financial Officer", "cfo"),
                            "from": Samples.position("Hartwald SE", "Leiterin Konzernkommunikation", nil), "interim": .flag(true),
                        ]))),
            "09:31 CFO-WECHSEL | Hartwald SE: Jana Roth wird übergangsweise Finanzchef | im Amt | bisher Leiterin Konzernkommunikation | 1 Quelle | k3f9",
            "09:31 NEW CFO | Hartwald SE: Jana Roth becomes acting CFO | in office | Leiterin Konzernkommunikation until now | 1 source | k3f9"
        ),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.move(
                        "announced",
                        [
                            "person": roth, "from": Samples.position("Orbitel", "Technikchefin", "cto"),
                            "to": Samples.position("Hartwald SE", "Technikchefin", "cto"), "effective": .text("2026-11"),
                        ]))),
            "09:31 WECHSEL | Jana Roth wechselt im November 2026 von Orbitel zu Hartwald SE als Technikchefin | beschlossen | 1 Quelle | k3f9",
            "09:31 MOVE | Jana Roth moves from Orbitel to Hartwald SE as CTO in Nov 2026 | decided | 1 source | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.move(
                        "announced",
                        [
                            "person": .text("Otto Brand"), "from": Samples.position("Alba Bank", "Aufsichtsratschef", "chair"),
                            "reason": .text("died"),
                        ]))),
            "09:31 TODESFALL | Vorsitzender Otto Brand (Alba Bank) ist gestorben | 1 Quelle | k3f9",
            "09:31 DEATH | chair Otto Brand (Alba Bank) has died | 1 source | k3f9"),
        GoldenText(
            Samples.message(
                Samples.summary(
                    Samples.move("denied", ["person": .text("Mia Holt"), "to": Samples.position("Corvex", "Chefin", "ceo")]),
                    handle: "v9c3",
                    tellings: [
                        Samples.told(
                            Samples.move("rumored", ["person": .text("Mia Holt"), "to": Samples.position("Corvex", nil, "ceo")]),
                            at: "12:10")
                    ]), reason: .update, changed: ["status"], at: "14:31"),
            "14:31 NEU: DEMENTI | Corvex: Mia Holt wird nicht CEO (Gerücht von 12:10) | v9c3",
            "14:31 NEW: DENIED | Corvex: Mia Holt will not be CEO (rumour of 12:10) | v9c3"),
    ]
}
