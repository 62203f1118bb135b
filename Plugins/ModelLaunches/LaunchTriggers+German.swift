extension LaunchTriggers {
    /// Mirrors the English table.
    static let german = LaunchTriggers(
        table: """
            veroeffentlichen | either | released | veröffentlicht, veröffentlichte, veröffentlichen, veröffentlicht hat, freigegeben, herausgebracht, eingeführt, gestartet, vorgestellt, lanciert, lancierte, startet, startete, auf den markt gebracht, ausgerollt, publiziert, bereitgestellt, erschienen
            vorstellen | object | released | stellt … vor, stellte … vor, stellen … vor, vorstellen, präsentiert, präsentierte, enthüllt, enthüllte, bringt … auf den markt, brachte … auf den markt, bringt … heraus, brachte … heraus, führt … ein, führte … ein, gibt … frei, gab … frei, rollt … aus, legt … nach, zeigt, zeigte, macht … verfügbar, macht … zugänglich, stellt … bereit, öffnet
            ankuendigen | object | announced | kündigt … an, kündigte … an, angekündigt, gibt … vorschau auf, gewährt … vorschau auf, gibt eine vorschau auf, eine vorschau auf
            planen | object | planned | bereitet … vor, wird … veröffentlichen, will … veröffentlichen, plant, plant … zu veröffentlichen, arbeitet an, arbeiten an, arbeitet … an, entwickelt, trainiert, soll … erscheinen, kündigt … für
            start | noun | released | veröffentlichung, vorstellung, start, markteinführung, einführung, launch, release, freigabe, premiere, marktstart, auslieferung
            vorschau | noun | announced | vorschau auf, ankündigung, preview
            geplant | noun | planned | geplante, geplanten, geplantes, kommende, kommenden, kommendes, angekündigte, angekündigten, künftige, bevorstehende, bevorstehenden
            neu | noun | released | neues modell, neuen modell, neue modell, neuestes modell, neues sprachmodell, neue sprachmodell, neues videomodell, neues bildmodell, neues ki-modell, neue ki-modell, neuen ki-modells, neuesten modells, neuestem modell, neue modelle, neuen modelle, neues open-weight, neue version, neue familie von, neuen familie von, open-source-modell, neues basismodell
            verfuegbar | subject | released | ist verfügbar, ist ab sofort verfügbar, ist jetzt verfügbar, ist nun verfügbar, sind ab sofort verfügbar, sind verfügbar, ab sofort verfügbar, ist da, ist erschienen, steht … bereit, stehen … bereit, steht … zur verfügung, stehen … zur verfügung, geht … an den start, kommt … auf den markt
            kommen | subject | planned | kommt im, soll im, erscheint, soll erscheinen, soll … auf den markt kommen, soll … veröffentlicht werden, wird … veröffentlicht
            geruecht | noun | rumored | gerüchte um, gerüchte über, gerüchten um, spekulationen um, spekulationen über, leak von, leaks von
            verschieben | either | delayed | verschiebt … , verschoben, verschiebung, verzögert, verzögert … sich, verlangsamt, hält … zurück, zurückgehalten, verschob
            zurueckziehen | either | withdrawn | zieht … zurück, zurückgezogen, nimmt … vom netz, sperrt, gesperrt, rückzug von
            ausmustern | either | retired | abgeschaltet, schaltet … ab, stellt … ein, eingestellt, abgekündigt, kündigt … ab, ausgemustert, mustert … aus, abschaltung von, einstellung von
            """)
}
