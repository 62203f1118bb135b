extension Wording {
    static let german = Wording(
        templates: [
            "line": "{{time}} {{head}}{{#parts}} | {{.}}{{/parts}}",
            "list": "{{time}} RÜCKBLICK | {{count}}",
            "list.more": "… und {{count}} weitere",

            "fact": "{{subject}} {{finite}}",
            "rumored": "{{subject}} {{#many}}sollen{{/many}}{{^many}}soll{{/many}} {{infinitive}}",
            "planned": "{{subject}} {{#many}}wollen{{/many}}{{^many}}will{{/many}} {{infinitive}}",
            "denied": "{{subject}} {{#many}}werden{{/many}}{{^many}}wird{{/many}} {{infinitive}}",
            "cancelled": "{{subject}} {{#many}}werden{{/many}}{{^many}}wird{{/many}} {{infinitive}}",

            "deal.acquisition.finite":
                "{{#many}}kaufen{{/many}}{{^many}}kauft{{/many}} {{#stake}}{{stake}} an {{/stake}}{{target}}{{#seller}} von {{seller}}{{/seller}}",
            "deal.acquisition.infinitive":
                "{{#stake}}{{stake}} an {{/stake}}{{target}}{{#seller}} von {{seller}}{{/seller}} {{#no}}{{no}} {{/no}}kaufen",
            "deal.sale.finite": "{{#many}}verkaufen{{/many}}{{^many}}verkauft{{/many}} {{#stake}}{{stake}} an {{/stake}}{{target}}",
            "deal.sale.infinitive": "{{#stake}}{{stake}} an {{/stake}}{{target}} {{#no}}{{no}} {{/no}}verkaufen",
            "deal.sold.finite": "{{#many}}werden{{/many}}{{^many}}wird{{/many}} verkauft",
            "deal.sold.infinitive": "{{#no}}{{no}} {{/no}}verkauft werden",
            "deal.merger.finite": "{{#many}}schließen sich zusammen{{/many}}{{^many}}fusioniert{{/many}}",
            "deal.merger.infinitive":
                "{{#many}}sich {{/many}}{{#no}}{{no}} {{/no}}{{#many}}zusammenschließen{{/many}}{{^many}}fusionieren{{/many}}",
            "deal.investment.finite":
                "{{#many}}beteiligen{{/many}}{{^many}}beteiligt{{/many}} sich {{#stake}}mit {{stake}} {{/stake}}an {{target}}",
            "deal.investment.infinitive": "sich {{#stake}}mit {{stake}} {{/stake}}an {{target}} {{#no}}{{no}} {{/no}}beteiligen",
            "deal.invested.finite": "{{#many}}bekommen{{/many}}{{^many}}bekommt{{/many}} einen Investor{{#stake}} mit {{stake}}{{/stake}}",
            "deal.invested.infinitive": "{{#no}}{{no}} {{/no}}einen Investor{{#stake}} mit {{stake}}{{/stake}} bekommen",
            "deal.funding.finite":
                "{{#many}}erhalten{{/many}}{{^many}}erhält{{/many}} {{#money}}{{money}}{{/money}}{{^money}}Kapital{{/money}}{{#round}}, {{round}}{{/round}}",
            "deal.funding.infinitive":
                "{{#money}}{{money}}{{/money}}{{^money}}Kapital{{/money}}{{#round}} ({{round}}){{/round}} {{#no}}{{no}} {{/no}}erhalten",
            "deal.ipo.finite": "{{#many}}gehen{{/many}}{{^many}}geht{{/many}} an die Börse",
            "deal.ipo.infinitive": "{{#no}}{{no}} {{/no}}an die Börse gehen",
            "deal.contract.finite":
                "{{#many}}vergeben{{/many}}{{^many}}vergibt{{/many}} Auftrag{{#seller}} an {{seller}}{{/seller}}{{#target}} ({{target}}){{/target}}",
            "deal.contract.infinitive":
                "{{#no}}{{no}} {{/no}}Auftrag{{#seller}} an {{seller}}{{/seller}}{{#target}} ({{target}}){{/target}} vergeben",
            "deal.contract_won.finite": "{{#many}}erhalten{{/many}}{{^many}}erhält{{/many}} Auftrag{{#target}} ({{target}}){{/target}}",
            "deal.contract_won.infinitive": "{{#no}}{{no}} {{/no}}Auftrag{{#target}} ({{target}}){{/target}} erhalten",
            "deal.spending.finite": "{{#many}}investieren{{/many}}{{^many}}investiert{{/many}}{{#target}} in {{target}}{{/target}}",
            "deal.spending.infinitive": "{{#target}}in {{target}} {{/target}}{{#no}}{{no}} {{/no}}investieren",
            "deal.bid": "{{subject}} {{#many}}bieten{{/many}}{{^many}}bietet{{/many}}{{#money}} {{money}}{{/money}} für {{target}}",
            "deal.bid_rejected": "{{target}} weist {{#money}}{{money}}{{/money}}{{^money}}Gebot{{/money}} von {{subject}} zurück",
            "deal.bid_raised":
                "{{subject}} {{#many}}erhöhen{{/many}}{{^many}}erhöht{{/many}} Gebot für {{target}} auf {{money}}{{#old}} ({{change}}, war {{old}}){{/old}}",
            "deal.step": "{{pair}}: {{step}}",
            "deal.from": "von {{names}}",
            "deal.per_share": "{{money}} je Aktie{{#premium}}, {{premium}}{{/premium}}",
            "deal.closing": "Abschluss {{when}}",
            "deal.was": "{{money}} (war {{old}})",

            "move.succeeds": "{{#org}}{{org}}: {{/org}}{{person}} folgt{{when}} auf {{predecessor}}{{#role}} als {{role}}{{/role}}",
            "move.succeeds.rumored": "{{#org}}{{org}}: {{/org}}{{person}} soll{{when}} auf {{predecessor}} folgen",
            "move.succeeds.denied": "{{#org}}{{org}}: {{/org}}{{person}} folgt nicht auf {{predecessor}}",
            "move.appointed": "{{#org}}{{org}}: {{/org}}{{person}} wird{{when}}{{#acting}} {{acting}}{{/acting}} {{role}}",
            "move.appointed.rumored": "{{person}} soll{{#acting}} {{acting}}{{/acting}} {{role}}{{#org}} bei {{org}}{{/org}} werden",
            "move.appointed.denied": "{{#org}}{{org}}: {{/org}}{{person}} wird nicht {{role}}",
            "move.joins": "{{person}} kommt{{when}} zu {{org}}",
            "move.joins.rumored": "{{person}} soll zu {{org}} kommen",
            "move.joins.denied": "{{person}} kommt nicht zu {{org}}",
            "move.moves": "{{person}} wechselt{{when}} von {{former}} zu {{org}}{{#role}} als {{role}}{{/role}}",
            "move.moves.rumored": "{{person}} soll von {{former}} zu {{org}} wechseln",
            "move.moves.denied": "{{person}} wechselt nicht von {{former}} zu {{org}}",
            "move.leaves": "{{#role}}{{role}} {{/role}}{{person}} verlässt {{org}}{{when}}",
            "move.leaves.rumored": "{{#role}}{{role}} {{/role}}{{person}} soll {{org}} verlassen",
            "move.leaves.denied": "{{#role}}{{role}} {{/role}}{{person}} verlässt {{org}} nicht",
            "move.resigns": "{{person}} tritt{{when}} ab{{#role}} als {{role}}{{/role}}",
            "move.resigns.rumored": "{{person}} soll{{#role}} als {{role}}{{/role}} abtreten",
            "move.resigns.denied": "{{person}} tritt nicht ab{{#role}} als {{role}}{{/role}}",
            "move.dies": "{{#role}}{{role}} {{/role}}{{person}}{{#org}} ({{org}}){{/org}} ist gestorben",
            "move.predecessor": "{{person}}: {{reason}}",
            "move.formerly": "bisher {{role}}{{#house}} bei {{house}}{{/house}}",

            "launch.released":
                "{{#maker}}{{maker}} veröffentlicht {{model}}{{/maker}}{{^maker}}{{model}} ist da{{/maker}}{{#when}} {{when}}{{/when}}",
            "launch.preview": "{{#maker}}{{maker}} zeigt {{model}}{{/maker}}{{^maker}}{{model}} in der Vorschau{{/maker}}",
            "launch.announced":
                "{{#maker}}{{maker}} kündigt {{model}}{{#when}} {{when}}{{/when}} an{{/maker}}{{^maker}}{{model}} angekündigt{{#when}} {{when}}{{/when}}{{/maker}}",
            "launch.planned":
                "{{#maker}}{{maker}} plant {{model}}{{/maker}}{{^maker}}{{model}} geplant{{/maker}}{{#when}} {{when}}{{/when}}",
            "launch.rumored": "{{#maker}}{{maker}} soll an {{model}} arbeiten{{/maker}}{{^maker}}{{model}} soll kommen{{/maker}}",
            "launch.delayed":
                "{{#maker}}{{maker}} verschiebt {{model}}{{/maker}}{{^maker}}{{model}} verschoben{{/maker}}{{#until}} auf {{until}}{{/until}}",
            "launch.withdrawn": "{{#maker}}{{maker}} zieht {{model}} zurück{{/maker}}{{^maker}}{{model}} zurückgezogen{{/maker}}",
            "launch.retired":
                "{{#maker}}{{maker}} schaltet {{model}}{{#when}} {{when}}{{/when}} ab{{/maker}}{{^maker}}{{model}} wird{{#when}} {{when}}{{/when}} abgeschaltet{{/maker}}",
            "launch.tokens": "{{count}} Token",
            "launch.parameters": "{{count}} Parameter",

            "said": "laut {{who}}",
            "known_since": "bekannt seit {{day}}",
            "topic": "Thema {{topic}}",
            "rumour_of": "{{sentence}} (Gerücht von {{time}})",
            "new": "NEU: {{what}}",

            "notice.feed.failing": "Feed „{{subject}}“{{#for}} seit {{for}}{{/for}} ohne Antwort{{#status}} (HTTP {{status}}){{/status}}",
            "notice.feed.failing.many":
                "{{count}} Feeds von {{subject}}{{#for}} seit {{for}}{{/for}} ohne Antwort{{#status}} (HTTP {{status}}){{/status}}: {{feeds}}",
            "notice.feed.blocked": "Feed „{{subject}}“{{#for}} seit {{for}}{{/for}} gesperrt{{#status}} (HTTP {{status}}){{/status}}",
            "notice.feed.blocked.many":
                "{{count}} Feeds von {{subject}}{{#for}} seit {{for}}{{/for}} gesperrt{{#status}} (HTTP {{status}}){{/status}}: {{feeds}}",
            "notice.feed.gone": "Feed „{{subject}}“ gibt es nicht mehr{{#status}} (HTTP {{status}}){{/status}}",
            "notice.feed.gone.many":
                "{{count}} Feeds von {{subject}} gibt es nicht mehr{{#status}} (HTTP {{status}}){{/status}}: {{feeds}}",
            "notice.feed.stale": "Feed „{{subject}}“{{#for}} seit {{for}}{{/for}} ohne neue Meldung",
            "notice.feed.stale.many": "{{count}} Feeds von {{subject}}{{#for}} seit bis zu {{for}}{{/for}} ohne neue Meldung: {{feeds}}",
            "notice.feed.ok": "Feed „{{subject}}“ {{#silent}}hat wieder Meldungen{{/silent}}{{^silent}}antwortet wieder{{/silent}}",
            "notice.feed.ok.many":
                "{{count}} Feeds von {{subject}} {{#silent}}haben wieder Meldungen{{/silent}}{{^silent}}antworten wieder{{/silent}}: {{feeds}}",
            "notice.feed.flood":
                "Feed „{{subject}}“ hat {{#items}}{{items}} {{/items}}alte Meldungen unter neuen Kennungen ausgegeben; sie werden nicht gemeldet",
            "notice.feed.gap": "{{subject}}: Lücke {{from}}–{{to}}, Meldungen fehlen",
            "notice.every": "Abruf jetzt alle {{every}}",
            "notice.network.down": "Kaum ein Server ist erreichbar; das Abrufen ruht",
            "notice.network.up": "Die Server sind wieder erreichbar",
            "notice.plugin.down": "Plugin {{subject}} läuft nicht mehr",
            "notice.plugin.ok": "Plugin {{subject}} läuft wieder",
            "notice.plugin.crashes": "Plugin {{subject}} stürzt immer wieder ab",
            "notice.plugin.set_aside": "Plugin {{subject}} scheitert an Artikeln; sie bleiben für dieses Plugin ungelesen",
            "notice.sink.refusing":
                "Empfänger {{subject}} lehnt{{#for}} seit {{for}}{{/for}} ab{{#status}} ({{status}}){{/status}}{{#waiting}}, {{waiting}} Meldungen warten{{/waiting}}",
            "notice.sink.off": "Empfänger {{subject}} ist abgeschaltet{{#waiting}}, {{waiting}} Meldungen warten{{/waiting}}",
            "notice.storage": "Die Datenbank nimmt nichts an",
            "notice.storage.full": "Kein Platz mehr für die Datenbank; nichts geht verloren, nichts geht weiter",
            "notice.storage.ok": "Die Datenbank nimmt wieder an",
            "notice.other": "{{subject}}: {{reason}}",
            "notice.next": "nächster Versuch {{time}}",
        ], words: germanWords)
}
