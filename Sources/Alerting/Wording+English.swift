extension Wording {
    static let english = Wording(
        templates: [
            "line": "{{time}} {{head}}{{#parts}} | {{.}}{{/parts}}",
            "list": "{{time}} REVIEW OF THE LAST DAY | {{count}}",
            "list.more": "… and {{count}} more",

            "fact": "{{subject}} {{finite}}",
            "rumored": "{{subject}} said to {{infinitive}}",
            "planned": "{{subject}} {{#many}}plan{{/many}}{{^many}}plans{{/many}} to {{infinitive}}",
            "denied": "{{subject}} will not {{infinitive}}",
            "cancelled": "{{subject}} will not {{infinitive}} after all",

            "deal.acquisition.finite":
                "{{#many}}buy{{/many}}{{^many}}buys{{/many}} {{#stake}}{{stake}} of {{/stake}}{{target}}{{#seller}} from {{seller}}{{/seller}}",
            "deal.acquisition.infinitive": "buy {{#stake}}{{stake}} of {{/stake}}{{target}}{{#seller}} from {{seller}}{{/seller}}",
            "deal.sale.finite": "{{#many}}sell{{/many}}{{^many}}sells{{/many}} {{#stake}}{{stake}} of {{/stake}}{{target}}",
            "deal.sale.infinitive": "sell {{#stake}}{{stake}} of {{/stake}}{{target}}",
            "deal.sold.finite": "{{#many}}are{{/many}}{{^many}}is{{/many}} sold",
            "deal.sold.infinitive": "be sold",
            "deal.merger.finite": "{{#many}}merge{{/many}}{{^many}}merges{{/many}}",
            "deal.merger.infinitive": "merge",
            "deal.investment.finite":
                "{{#stake}}{{#many}}take{{/many}}{{^many}}takes{{/many}} {{stake}} of{{/stake}}{{^stake}}{{#many}}invest{{/many}}{{^many}}invests{{/many}} in{{/stake}} {{target}}",
            "deal.investment.infinitive": "{{#stake}}take {{stake}} of{{/stake}}{{^stake}}invest in{{/stake}} {{target}}",
            "deal.invested.finite": "{{#many}}get{{/many}}{{^many}}gets{{/many}} an investor{{#stake}} with {{stake}}{{/stake}}",
            "deal.invested.infinitive": "get an investor{{#stake}} with {{stake}}{{/stake}}",
            "deal.funding.finite":
                "{{#many}}raise{{/many}}{{^many}}raises{{/many}} {{#money}}{{money}}{{/money}}{{^money}}capital{{/money}}{{#round}}, {{round}}{{/round}}",
            "deal.funding.infinitive": "raise {{#money}}{{money}}{{/money}}{{^money}}capital{{/money}}{{#round}}, {{round}}{{/round}}",
            "deal.ipo.finite": "{{#many}}go{{/many}}{{^many}}goes{{/many}} public",
            "deal.ipo.infinitive": "go public",
            "deal.contract.finite":
                "{{#many}}award{{/many}}{{^many}}awards{{/many}} contract{{#seller}} to {{seller}}{{/seller}}{{#target}} ({{target}}){{/target}}",
            "deal.contract.infinitive": "award contract{{#seller}} to {{seller}}{{/seller}}{{#target}} ({{target}}){{/target}}",
            "deal.contract_won.finite": "{{#many}}win{{/many}}{{^many}}wins{{/many}} contract{{#target}} ({{target}}){{/target}}",
            "deal.contract_won.infinitive": "win contract{{#target}} ({{target}}){{/target}}",
            "deal.spending.finite": "{{#many}}invest{{/many}}{{^many}}invests{{/many}}{{#target}} in {{target}}{{/target}}",
            "deal.spending.infinitive": "invest{{#target}} in {{target}}{{/target}}",
            "deal.bid": "{{subject}} {{#many}}bid{{/many}}{{^many}}bids{{/many}}{{#money}} {{money}}{{/money}} for {{target}}",
            "deal.bid_rejected": "{{target}} turns down {{subject}}'s {{#money}}{{money}}{{/money}}{{^money}}bid{{/money}}",
            "deal.bid_raised":
                "{{subject}} {{#many}}raise{{/many}}{{^many}}raises{{/many}} bid for {{target}} to {{money}}{{#old}} ({{change}}, was {{old}}){{/old}}",
            "deal.step": "{{pair}}: {{step}}",
            "deal.from": "from {{names}}",
            "deal.per_share": "{{money}} a share{{#premium}}, {{premium}}{{/premium}}",
            "deal.closing": "closing {{when}}",
            "deal.was": "{{money}} (was {{old}})",

            "move.succeeds": "{{#org}}{{org}}: {{/org}}{{person}} succeeds {{predecessor}}{{#role}} as {{role}}{{/role}}{{when}}",
            "move.succeeds.rumored": "{{#org}}{{org}}: {{/org}}{{person}} tipped to succeed {{predecessor}}{{when}}",
            "move.succeeds.denied": "{{#org}}{{org}}: {{/org}}{{person}} will not succeed {{predecessor}}",
            "move.appointed": "{{#org}}{{org}}: {{/org}}{{person}} becomes{{#acting}} {{acting}}{{/acting}} {{role}}{{when}}",
            "move.appointed.rumored": "{{person}} tipped as{{#org}} {{org}}{{/org}}{{#acting}} {{acting}}{{/acting}} {{role}}",
            "move.appointed.denied": "{{#org}}{{org}}: {{/org}}{{person}} will not be {{role}}",
            "move.joins": "{{person}} joins {{org}}{{when}}",
            "move.joins.rumored": "{{person}} tipped to join {{org}}",
            "move.joins.denied": "{{person}} will not join {{org}}",
            "move.moves": "{{person}} moves from {{former}} to {{org}}{{#role}} as {{role}}{{/role}}{{when}}",
            "move.moves.rumored": "{{person}} tipped to move from {{former}} to {{org}}",
            "move.moves.denied": "{{person}} will not move from {{former}} to {{org}}",
            "move.leaves": "{{#role}}{{role}} {{/role}}{{person}} leaves {{org}}{{when}}",
            "move.leaves.rumored": "{{#role}}{{role}} {{/role}}{{person}} said to leave {{org}}",
            "move.leaves.denied": "{{#role}}{{role}} {{/role}}{{person}} will not leave {{org}}",
            "move.resigns": "{{person}} steps down{{#role}} as {{role}}{{/role}}{{when}}",
            "move.resigns.rumored": "{{person}} said to step down{{#role}} as {{role}}{{/role}}",
            "move.resigns.denied": "{{person}} will not step down{{#role}} as {{role}}{{/role}}",
            "move.dies": "{{#role}}{{role}} {{/role}}{{person}}{{#org}} ({{org}}){{/org}} has died",
            "move.predecessor": "{{person}}: {{reason}}",
            "move.formerly": "{{role}}{{#house}} of {{house}}{{/house}} until now",

            "launch.released":
                "{{#maker}}{{maker}} releases {{model}}{{/maker}}{{^maker}}{{model}} is out{{/maker}}{{#when}} {{when}}{{/when}}",
            "launch.preview": "{{#maker}}{{maker}} shows {{model}}{{/maker}}{{^maker}}{{model}} in preview{{/maker}}",
            "launch.announced":
                "{{#maker}}{{maker}} announces {{model}}{{/maker}}{{^maker}}{{model}} announced{{/maker}}{{#when}} {{when}}{{/when}}",
            "launch.planned":
                "{{#maker}}{{maker}} plans {{model}}{{/maker}}{{^maker}}{{model}} planned{{/maker}}{{#when}} {{when}}{{/when}}",
            "launch.rumored": "{{#maker}}{{maker}} said to work on {{model}}{{/maker}}{{^maker}}{{model}} said to come{{/maker}}",
            "launch.delayed":
                "{{#maker}}{{maker}} delays {{model}}{{/maker}}{{^maker}}{{model}} delayed{{/maker}}{{#until}} to {{until}}{{/until}}",
            "launch.withdrawn": "{{#maker}}{{maker}} withdraws {{model}}{{/maker}}{{^maker}}{{model}} withdrawn{{/maker}}",
            "launch.retired":
                "{{#maker}}{{maker}} switches {{model}} off{{/maker}}{{^maker}}{{model}} is switched off{{/maker}}{{#when}} {{when}}{{/when}}",
            "launch.tokens": "{{count}} tokens",
            "launch.parameters": "{{count}} parameters",

            "said": "{{who}}",
            "known_since": "known since {{day}}",
            "topic": "topic {{topic}}",
            "rumour_of": "{{sentence}} (rumour of {{time}})",
            "new": "NEW: {{what}}",

            "notice.feed.failing":
                "feed \"{{subject}}\" without an answer{{#for}} for {{for}}{{/for}}{{#status}} (HTTP {{status}}){{/status}}",
            "notice.feed.failing.many":
                "{{count}} feeds of {{subject}} without an answer{{#for}} for {{for}}{{/for}}{{#status}} (HTTP {{status}}){{/status}}: {{feeds}}",
            "notice.feed.blocked": "feed \"{{subject}}\" refused{{#for}} for {{for}}{{/for}}{{#status}} (HTTP {{status}}){{/status}}",
            "notice.feed.blocked.many":
                "{{count}} feeds of {{subject}} refused{{#for}} for {{for}}{{/for}}{{#status}} (HTTP {{status}}){{/status}}: {{feeds}}",
            "notice.feed.gone": "feed \"{{subject}}\" is gone{{#status}} (HTTP {{status}}){{/status}}",
            "notice.feed.gone.many": "{{count}} feeds of {{subject}} are gone{{#status}} (HTTP {{status}}){{/status}}: {{feeds}}",
            "notice.feed.stale": "feed \"{{subject}}\" without a new item{{#for}} for {{for}}{{/for}}",
            "notice.feed.stale.many": "{{count}} feeds of {{subject}} without a new item{{#for}} for up to {{for}}{{/for}}: {{feeds}}",
            "notice.feed.ok": "feed \"{{subject}}\" {{#silent}}has new items again{{/silent}}{{^silent}}answers again{{/silent}}",
            "notice.feed.ok.many":
                "{{count}} feeds of {{subject}} {{#silent}}have new items again{{/silent}}{{^silent}}answer again{{/silent}}: {{feeds}}",
            "notice.feed.flood":
                "feed \"{{subject}}\" has re-issued {{#items}}{{items}} {{/items}}old items under new ids; they are not alerted",
            "notice.feed.gap": "{{subject}}: gap {{from}}–{{to}}, items lost",
            "notice.every": "now asked every {{every}}",
            "notice.network.down": "hardly any server can be reached; polling pauses",
            "notice.network.up": "the servers can be reached again",
            "notice.plugin.down": "plugin {{subject}} no longer runs",
            "notice.plugin.ok": "plugin {{subject}} runs again",
            "notice.plugin.crashes": "plugin {{subject}} keeps crashing",
            "notice.plugin.set_aside": "plugin {{subject}} fails on articles; they stay unread by this plugin",
            "notice.sink.refusing":
                "sink {{subject}} refusing{{#for}} for {{for}}{{/for}}{{#status}} ({{status}}){{/status}}{{#waiting}}, {{waiting}} alerts waiting{{/waiting}}",
            "notice.sink.off": "sink {{subject}} is switched off{{#waiting}}, {{waiting}} alerts waiting{{/waiting}}",
            "notice.storage": "the database takes nothing",
            "notice.storage.full": "no room left for the database; nothing is lost, nothing goes on",
            "notice.storage.ok": "the database takes everything again",
            "notice.other": "{{subject}}: {{reason}}",
            "notice.next": "next try {{time}}",
        ], words: englishWords)
}
