namespace MentorFlow.Local.Durable;

/// <summary>
/// The tables. What changes every turn (instances) is kept apart from what a run starts from (starts), so that a turn rewrites a
/// short row; times are UTC ticks; due and activities say what an instance waits for, so that a restart replays only what must move.
/// What is asked for again and again, the open ones and the failed ones, are few among many: each kind has an index of its own.
/// </summary>
internal static class Schema
{
    /// <summary>
    /// Of the file's layout; 2 is that of the first release, and files of before are refused. Who raises it brings files of 2 forward, of which one is kept
    /// in the tests.
    /// </summary>
    public const int Version = 2;

    public const string VersionOfFile = "SELECT user_version FROM pragma_user_version";

    public const string HasInstances = "SELECT count(*) FROM sqlite_master WHERE name = 'instances'";

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
        CREATE INDEX IF NOT EXISTS instances_open ON instances (id) WHERE completed IS NULL;
        CREATE INDEX IF NOT EXISTS instances_failed ON instances (id) WHERE status = 3;
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
        PRAGMA user_version = 2;
        """;
}
