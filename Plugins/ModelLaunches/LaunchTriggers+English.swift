extension LaunchTriggers {
    /// Mirrors the German table.
    static let english = LaunchTriggers(
        table: """
            release | either | released | release, releases, released, releasing, launch, launches, launched, launching, introduced, debuts, debuted, ships, shipped, shipping, open-sourced, drops, dropped, unveiled, rolled out, published, open sourced
            introduce | object | released | introduces, introduce, introducing, unveils, unveil, unveiling, open-sources, open sources, open-sourcing, publishes, rolls out, rolling out, roll out, brings out, brought out, expanded, makes … available, make … available, made … available, making … available, meet, hello, say hello to, welcome to, we've created, we’ve created, we've trained, we’ve trained, we have trained, we have created
            announce | object | announced | announces, announced, announcing, presents, presented, previews, previewed, previewing, preview of, shows off, reveals, revealed, describes, details, detailed, showcases, showcased, showcasing, demos of, demoed
            plan | object | planned | will release, will launch, will introduce, will unveil, to release, to launch, to introduce, to unveil, plans to release, plans to launch, preparing to launch, preparing to release, prepares to launch, preparing, teases, teased, teasing, is working on, working on, is developing, is training, set to launch, set to release
            launch | noun | released | launch of, release of, introduction of, debut of, rollout of, roll-out of, unveiling of, arrival of
            announcement | noun | announced | announcement of, preview of
            upcoming | noun | planned | upcoming, forthcoming, planned, planned release of, planned launch of, upcoming release of, upcoming launch of
            releases | object | released | model releases include, releases include, launches include, releases including, models include, updates including, rollout includes, lineup includes, release includes, family includes, series includes, releases :, launches :, variants including, versions including
            new | noun | released | new model, newest model, latest model, new models, new ai model, new language model, newest ai model, latest ai model
            available | subject | released | is now available, are now available, now available, is available, are available, is generally available, are generally available, is here, is out, is live, comes to, is coming to, arrives, arrived, is rolling out, has landed, lands, goes live, is now live, is now generally available, are now generally available, are now in, is now in, enters preview, now in preview, in general availability, models available, model available, became generally available, becomes generally available, became available, becomes available, became ga, goes ga
            coming | subject | planned | will be available, will be released, will launch, will arrive, is coming, coming soon, is expected to launch, to be released, is expected to, are expected to, is set to
            rumor | noun | rumored | rumors about, rumors of, rumors around, rumours about, rumours of, leaks of, leaks about, leak of, speculation about, speculation around
            delay | either | delayed | delays, delayed, delaying, postpones, postponed, pushes back, pushed back, postponing, holds back, held back, delay of, slowed, slows
            withdraw | either | withdrawn | withdraws, withdrew, withdrawn, pulls, pulled, shuts down, shut down, takes down, took down, cuts off, cut off, kills, killed, suspends, suspended, shutdown of, withdrawal of
            retire | either | retired | retires, retired, retiring, deprecates, deprecated, deprecating, sunsets, sunsetting, discontinues, discontinued, will be shut down, will be discontinued, will be retired, will be removed, will be deprecated, is deprecated, are deprecated, no longer available, are being retired, is being retired, deprecation of, retirement of, end of life
            """)
}
