extension Schema.Migration {
    /// What the last requests came to moves from `memory`, its lines or formerly its JSON, to a column of its own: only people look at it.
    static let answers = Schema.Migration(
        name: "answers",
        sql: """
            ALTER TABLE feed ADD COLUMN answers TEXT NOT NULL DEFAULT '';

            UPDATE feed SET answers = (
                SELECT coalesce(group_concat(
                    printf('%d %d %d %d %s', round((value ->> 'at' + 978307200) * 1000), coalesce(value ->> 'status', 0), value ->> 'items',
                        value ->> 'newItems', value ->> 'outcome') || char(10), ''), '')
                FROM json_each(memory, '$.answers'))
            WHERE memory LIKE '{%' AND json_valid(memory);

            UPDATE feed SET
                answers = (
                    WITH RECURSIVE line (text, rest) AS (
                        SELECT '', feed.memory
                        UNION ALL
                        SELECT substr(rest, 1, instr(rest, char(10))), substr(rest, instr(rest, char(10)) + 1)
                        FROM line WHERE instr(rest, char(10)))
                    SELECT coalesce(group_concat(substr(text, 3), ''), '') FROM line WHERE text LIKE 'a %'),
                memory = (
                    WITH RECURSIVE line (text, rest) AS (
                        SELECT '', feed.memory
                        UNION ALL
                        SELECT substr(rest, 1, instr(rest, char(10))), substr(rest, instr(rest, char(10)) + 1)
                        FROM line WHERE instr(rest, char(10)))
                    SELECT coalesce(group_concat(text, ''), '') FROM line WHERE text NOT LIKE 'a %')
            WHERE memory NOT LIKE '{%';
            """)
}
