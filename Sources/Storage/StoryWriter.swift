import FoundationEssentials
import GRDB
import NewsModel

/// Writes stories, why articles belong to them, and the keys they are found by.
struct StoryWriter {
    let database: Database
    let moment: Date

    func insert(_ story: NewStory, from article: Article) throws {
        let number = (try database.number("SELECT max(number) FROM story") ?? 0) + 1
        try database.run(
            "INSERT INTO story (number, id, handle, type, title, first_seen, last_seen) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                number, story.id.text, StoryHandle.text(of: number), story.type, story.title, article.firstSeen.milliseconds,
                article.firstSeen.milliseconds,
            ])
    }

    func insert(_ link: StoryLink, from article: Article) throws {
        try database.run(
            "INSERT INTO story_link (story, article, event, reason, score, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [link.story.text, article.id.text, link.event?.text, link.reason, link.score, moment.milliseconds])
        for key in Set(link.keys).sorted().prefix(StoryReader.keyLimit) { try insert(key, of: link.story, seen: article.firstSeen) }
        try touch(link.story, seen: article.firstSeen)
        try touchKeys(of: link.story)
    }

    // MARK: - Private

    private func insert(_ key: String, of story: Identifier<Story>, seen: Date) throws {
        try database.run(
            "INSERT INTO story_key (key, story, last_seen) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", [key, story.text, seen.milliseconds])
    }

    private func touch(_ story: Identifier<Story>, seen: Date) throws {
        try database.run(
            "UPDATE story SET first_seen = min(first_seen, ?1), last_seen = max(last_seen, ?1) WHERE id = ?2",
            [seen.milliseconds, story.text])
    }

    private func touchKeys(of story: Identifier<Story>) throws {
        try database.run(
            """
            UPDATE story_key SET last_seen = (SELECT last_seen FROM story WHERE id = ?1)
            WHERE story = ?1 AND last_seen <> (SELECT last_seen FROM story WHERE id = ?1)
            """, [story.text])
    }
}
