extension MoveTriggers {
    /// Mirrors the German table.
    static let english = MoveTriggers(
        table: """
            resign | leaves | resigned | resign, resigns, resigned<, resigning, tender his resignation, tendered her resignation<, tendered his resignation<, handed in his notice<, hand in his notice
            step.down | leaves | resigned | step down, steps down, stepped down<, stepping down, stand down, stands down, stood down<, standing down, calls time, called time<, walks away, walked away<, walking away, walks out, walked out<, step aside, steps aside, stepped aside<, stepping aside, bow out, bows out, bowing out, steps back, stepping back, stepped back<
            retire | leaves | retired | retire, retires, retired<, retiring
            depart | leaves | - | to go, is gone, loses his job, loses her job, lost his job<, lost her job<, departs, depart, departed<, departing, is out, move on, moves on, is on the way out, relinquish, relinquishes, relinquished<, give up his post, gives up, call it quits, calls it quits
            ousted | leaves | dismissed | ousted°, fired°, sacked°, dismissed°, axed°, forced out°, pushed out°, let go°, stripped of°, removed°, shown the door°, terminated°, suspended°, booted°, relieved°, kicked out°
            leave | quits | - | leave, leaves, left<, leaving, exit, exits, exited<, exiting, leaves behind, part ways with, parts ways with, parted ways with<
            quit | quits | resigned | quit, quits, quitting
            oust | dismisses | dismissed | oust, ousts, ousted<, ousting, fire, fires, fired<, firing, sack, sacks, sacked<, sacking, dismiss, dismisses, dismissed<, axes, axed<, removes, removed<, remove, forces out, forced out<, pushes out, pushed out<, terminates, boots, canned<
            appoint | appoints | - | appoint, appoints, appointed, appointing, appointed°
            name | appoints | - | name, names, named, naming, named°
            hire | appoints | - | hire, hires, hired, hiring, hired°, poach, poaches, poached, poaching, poached°, recruit, recruits, recruited, recruiting, recruited°, snags, lures, lured, lured°, snaps up, landing, lands, brings in, bring in, brought in, brings on, brought on, bringing on, drafts in, drafted in, drafted in°, adds, adding, added, bringing in, welcomes, welcomed, attracts, nabs, nabbed, nabbed°, scoops up, signs up, enlists, enlisted, enlisted°, re-hires, rehires, rehired
            tap | appoints | - | taps, tapped, tapped°, picks, picked, picked°, chooses, chose, chosen°, selects, selected, selected°, nominates, nominated, nominated°, turns to, puts in charge, put in charge°, tasks, tasked°, entrusts, handed°, announced as°, unveiled as°, introduced as°, installed as°, confirmed as°
            elect | appoints | - | elects, elected, elected°, re-appoints, confirms, confirmed°, installs, installed, installed°, designated°
            promote | appoints | promoted | promote, promotes, promoted, promoting, promoted°, elevates, elevated, elevated°
            join | joins | - | goes to, going to work, going to join, heading to, head to, starts at, started at<, lands at, landed at<, moved to<, move to, defected to<, decamps to, join, joins, joined<, joining, returns to, return to, returning to, moves to, moving to, jumps to, defects to, heads to, signs on
            become | becomes | - | will be, would be, to be, is set to be, get the, gets the, got the<, steps into, stepping into, step into, moves into, moving into, move into, moves up, moving up, starts as, started as<, will act as, acts as, to act as, will be made, becoming the, become, becomes, became<, becoming, to serve as, will serve as, serves as interim, takes over as, take over as, took over as<, taking over as, takes over, take over, taking over, took over<, will take over, steps in as, stepping in as, step in as, steps in, stepping in, to take the helm, takes the helm, took the helm<, taking the helm, takes the reins, take the reins, to take charge, take charge, will be in charge, assume, assumes, assumed<, assuming, returns as, returning as, return as, returned as<, stepping up to become, steps up as, stepping up as, to helm, to head, will head, will head up, to chair, will chair, to lead, will lead, will run, to run, to join, will be the new, is the new, rejoin, rejoins
            succeed | succeeds | - | succeed, succeeds, succeeded<, succeeding, replace, replaces, replaced<, replacing, take over from, takes over from, took over from<, taking over from, to take over from
            yield | yields | - | hand over to, hands over to, handed over to<, handing over to, hand over the reins to, hands over the reins to, handed over the reins to<, handing over the reins to, make way for, makes way for, made way for<, making way for, hands the reins to, handing the reins to, cede the role to, cedes the role to, pass the baton to, passes the baton to, passed the baton to<, give way to, gives way to, gave way to<
            with | absolute | - | with
            present | presents | - | is, are, include, includes, will be, was
            replaced | leaves | - | replaced°, succeeded°
            die | dies | died | dies, died<, has died, passed away<, passes away, dead
            exit | exitNoun | - | resignation, departure, exit, ouster, retirement, departures, firing, exits, stepping down, leaving, dismissal, sacking, removal, firing
            entry | entryNoun | - | appointment, hiring, promotion, nomination, election, hire, appointments
            """)
}
