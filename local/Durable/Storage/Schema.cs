namespace MentorFlow.Local.Durable;

/// <summary>
/// The tables. What changes every turn (instances) is kept apart from what a run starts from (starts), so that a turn rewrites a
/// short row; times are UTC ticks; due and activities say what an instance waits for, so that a restart replays only what must move.
/// </summary>
internal static class Schema
{
    public const string Create =
        """
        CREATE TABLE IF NOT EXISTS instances (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            status INTEGER NOT NULL,
            run INTEGER NOT NULL,
            turns INTEGER NOT NULL,
            due INTEGER,
            activities INTEGER NOT NULL,
            created INTEGER NOT NULL,
            updated INTEGER NOT NULL,
            completed INTEGER,
            custom_status TEXT,
            output TEXT,
            failure TEXT);
        CREATE INDEX IF NOT EXISTS instances_active ON instances (key) WHERE completed IS NULL;
        CREATE TABLE IF NOT EXISTS starts (
            key INTEGER PRIMARY KEY,
            version TEXT NOT NULL,
            input TEXT,
            tags TEXT,
            parent_name TEXT,
            parent_id TEXT,
            parent_key INTEGER,
            parent_run INTEGER,
            parent_task INTEGER,
            trace TEXT);
        CREATE TABLE IF NOT EXISTS history (
            key INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (key, turn)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS messages (
            number INTEGER PRIMARY KEY,
            key INTEGER NOT NULL,
            run INTEGER NOT NULL,
            data BLOB NOT NULL);
        CREATE INDEX IF NOT EXISTS messages_of ON messages (key);
        """;

    /// <summary>Whether the file was made before instances had a trace.</summary>
    public const string LacksTrace = "SELECT count(*) = 0 FROM pragma_table_info('starts') WHERE name = 'trace'";

    public const string AddTrace = "ALTER TABLE starts ADD COLUMN trace TEXT";
}
