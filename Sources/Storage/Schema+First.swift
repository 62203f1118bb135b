extension Schema.Migration {
    /// Released tables never change here: a later migration changes them.
    static let first = Schema.Migration(
        name: "first",
        sql: """
            CREATE TABLE feed (
                name TEXT NOT NULL PRIMARY KEY,
                configured_address TEXT NOT NULL,
                address TEXT NOT NULL,
                publisher TEXT,
                is_registered INTEGER NOT NULL CHECK (is_registered IN (0, 1)),
                entity_tag TEXT,
                last_modified TEXT,
                body_hash TEXT,
                next_fetch INTEGER NOT NULL,
                last_attempt INTEGER,
                last_success INTEGER,
                last_new_item INTEGER,
                failures INTEGER NOT NULL DEFAULT 0,
                failing_since INTEGER,
                last_failure TEXT,
                last_failure_text TEXT,
                health TEXT NOT NULL,
                recent_items TEXT NOT NULL,
                items INTEGER NOT NULL DEFAULT 0,
                articles INTEGER NOT NULL DEFAULT 0
            ) STRICT;
            CREATE INDEX feed_due ON feed (next_fetch) WHERE is_registered = 1;
            CREATE INDEX feed_unasked ON feed (name) WHERE is_registered = 1 AND last_attempt IS NULL;

            CREATE TABLE feed_address (
                number INTEGER PRIMARY KEY,
                feed TEXT NOT NULL REFERENCES feed (name),
                address TEXT NOT NULL,
                until INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX feed_address_feed ON feed_address (feed, number);

            CREATE TABLE article (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                address TEXT NOT NULL UNIQUE,
                link TEXT,
                feed TEXT NOT NULL REFERENCES feed (name),
                title TEXT NOT NULL,
                language TEXT,
                author TEXT,
                published INTEGER,
                first_seen INTEGER NOT NULL,
                standing TEXT NOT NULL CHECK (standing IN ('fresh', 'backfill', 'baseline', 'reissued'))
            ) STRICT;
            CREATE INDEX article_feed ON article (feed, number);
            CREATE INDEX article_link ON article (link) WHERE link IS NOT NULL;

            CREATE TABLE item (
                feed TEXT NOT NULL REFERENCES feed (name),
                identity TEXT NOT NULL,
                article TEXT NOT NULL REFERENCES article (id),
                hash TEXT NOT NULL,
                first_seen INTEGER NOT NULL,
                standing TEXT NOT NULL CHECK (standing IN ('fresh', 'backfill', 'baseline', 'reissued')),
                PRIMARY KEY (feed, identity)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX item_article ON item (article);

            CREATE TABLE revision (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                article TEXT NOT NULL REFERENCES article (id),
                hash TEXT NOT NULL,
                title TEXT NOT NULL,
                text TEXT NOT NULL,
                seen INTEGER NOT NULL,
                UNIQUE (article, hash)
            ) STRICT;
            CREATE INDEX revision_article ON revision (article, number);
            CREATE INDEX revision_text ON revision (seen) WHERE text <> '';

            CREATE TABLE page_fetch (
                number INTEGER PRIMARY KEY,
                revision TEXT NOT NULL UNIQUE REFERENCES revision (id),
                article TEXT NOT NULL REFERENCES article (id),
                feed TEXT NOT NULL REFERENCES feed (name),
                urgency INTEGER NOT NULL CHECK (urgency IN (0, 1, 2)),
                failures INTEGER NOT NULL DEFAULT 0,
                next_fetch INTEGER NOT NULL,
                last_failure TEXT
            ) STRICT;
            CREATE INDEX page_fetch_order ON page_fetch (urgency, number);
            CREATE INDEX page_fetch_due ON page_fetch (next_fetch);
            CREATE INDEX page_fetch_article ON page_fetch (article);

            CREATE TABLE extractor (
                name TEXT NOT NULL,
                version TEXT NOT NULL,
                is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
                PRIMARY KEY (name, version)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE extraction (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                article TEXT NOT NULL REFERENCES article (id),
                revision TEXT NOT NULL REFERENCES revision (id),
                plugin TEXT NOT NULL,
                version TEXT NOT NULL,
                urgency INTEGER NOT NULL CHECK (urgency IN (0, 1, 2)),
                state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'set_aside')),
                detail TEXT,
                finished INTEGER,
                UNIQUE (revision, plugin, version)
            ) STRICT;
            CREATE INDEX extraction_pending ON extraction (plugin, urgency, number) WHERE state = 'pending';
            CREATE INDEX extraction_backfill ON extraction (number) WHERE state = 'pending' AND urgency = 1;
            CREATE INDEX extraction_set_aside ON extraction (plugin) WHERE state = 'set_aside';
            CREATE INDEX extraction_article ON extraction (article, plugin, number);

            CREATE TABLE event (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                extraction TEXT NOT NULL REFERENCES extraction (id),
                article TEXT NOT NULL REFERENCES article (id),
                plugin TEXT NOT NULL,
                version TEXT NOT NULL,
                type TEXT NOT NULL,
                body TEXT NOT NULL,
                at INTEGER NOT NULL,
                superseded_by TEXT REFERENCES extraction (id)
            ) STRICT;
            CREATE INDEX event_extraction ON event (extraction);
            CREATE INDEX event_article ON event (article, plugin);
            CREATE INDEX event_type ON event (type, number);
            CREATE INDEX event_superseded_by ON event (superseded_by) WHERE superseded_by IS NOT NULL;

            CREATE TABLE story (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                handle TEXT NOT NULL UNIQUE,
                type TEXT NOT NULL,
                title TEXT NOT NULL,
                first_seen INTEGER NOT NULL,
                last_seen INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX story_type ON story (type, number);

            CREATE TABLE story_link (
                number INTEGER PRIMARY KEY,
                story TEXT NOT NULL REFERENCES story (id),
                article TEXT NOT NULL REFERENCES article (id),
                event TEXT REFERENCES event (id),
                reason TEXT NOT NULL,
                score REAL NOT NULL,
                at INTEGER NOT NULL
            ) STRICT;
            CREATE UNIQUE INDEX story_link_event ON story_link (event, story) WHERE event IS NOT NULL;
            CREATE UNIQUE INDEX story_link_coverage ON story_link (article, story) WHERE event IS NULL;
            CREATE INDEX story_link_story ON story_link (story, number);
            CREATE INDEX story_link_article ON story_link (article);

            CREATE TABLE story_key (
                key TEXT NOT NULL,
                story TEXT NOT NULL REFERENCES story (id),
                last_seen INTEGER NOT NULL,
                PRIMARY KEY (key, story)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX story_key_recent ON story_key (key, last_seen);
            CREATE INDEX story_key_story ON story_key (story);

            CREATE TABLE sink (
                name TEXT NOT NULL PRIMARY KEY,
                is_registered INTEGER NOT NULL CHECK (is_registered IN (0, 1)),
                off_since INTEGER,
                off_reason TEXT,
                failing_since INTEGER,
                last_delivered INTEGER
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE alert (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                topic TEXT NOT NULL,
                topic_hash TEXT NOT NULL,
                story TEXT REFERENCES story (id),
                reason TEXT NOT NULL CHECK (reason IN ('new', 'update', 'list', 'notice')),
                changed TEXT NOT NULL,
                urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
                at INTEGER NOT NULL,
                event TEXT,
                list TEXT REFERENCES alert (id),
                list_sinks TEXT,
                notice TEXT,
                notice_reason TEXT,
                notice_subject TEXT,
                CHECK (reason IN ('list', 'notice') OR story IS NOT NULL),
                CHECK ((reason = 'list') = (list_sinks IS NOT NULL)),
                CHECK ((reason = 'notice') = (notice IS NOT NULL))
            ) STRICT;
            CREATE UNIQUE INDEX alert_once ON alert (topic, story) WHERE reason = 'new';
            CREATE INDEX alert_story ON alert (story, number) WHERE story IS NOT NULL;
            CREATE INDEX alert_topic ON alert (topic, number);
            CREATE INDEX alert_list ON alert (list, number) WHERE list IS NOT NULL;
            CREATE INDEX alert_list_sinks ON alert (list_sinks, number) WHERE reason = 'list';
            CREATE INDEX alert_notice ON alert (notice_reason, notice_subject, number) WHERE reason = 'notice';

            CREATE TABLE delivery (
                number INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                alert TEXT NOT NULL REFERENCES alert (id),
                story TEXT REFERENCES story (id),
                sink TEXT NOT NULL REFERENCES sink (name),
                is_list INTEGER NOT NULL CHECK (is_list IN (0, 1)),
                state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'dead')),
                attempts INTEGER NOT NULL DEFAULT 0,
                first_attempt INTEGER,
                next_attempt INTEGER NOT NULL,
                finished INTEGER,
                body TEXT,
                last_failure TEXT,
                UNIQUE (alert, sink)
            ) STRICT;
            CREATE INDEX delivery_due ON delivery (next_attempt, number) WHERE state = 'waiting';
            CREATE INDEX delivery_open_list ON delivery (number) WHERE state = 'waiting' AND is_list = 1;
            CREATE INDEX delivery_order ON delivery (story, sink, number) WHERE state = 'waiting';
            CREATE INDEX delivery_waiting ON delivery (sink, number) WHERE state = 'waiting';
            CREATE INDEX delivery_dead ON delivery (sink, number) WHERE state = 'dead';
            CREATE INDEX delivery_body ON delivery (finished) WHERE state = 'delivered' AND body IS NOT NULL;
            CREATE INDEX delivery_sink ON delivery (sink, number);
            """)
}
