using SQLitePCL;

namespace MentorFlow.Standalone.Backups;

/// <summary>One moment of a SQLite database that others go on writing to, copied at leisure.</summary>
internal sealed class DatabaseSnapshot : IDisposable
{
    /// <summary>Shorter than the time that a running app waits for a lock: it must not take us for a disk that is full.</summary>
    private const int BusyMilliseconds = 3000;

    private readonly string path;
    private readonly sqlite3 writer;
    private sqlite3? reader;

    static DatabaseSnapshot() => Batteries_V2.Init();

    private DatabaseSnapshot(string path, sqlite3 writer) => (this.path, this.writer) = (path, writer);

    /// <summary>Keeps others from committing until <see cref="Take"/>.</summary>
    /// <exception cref="IOException">The database is not to be had.</exception>
    public static DatabaseSnapshot Hold(string path)
    {
        var snapshot = new DatabaseSnapshot(path, Open(path, raw.SQLITE_OPEN_READWRITE));
        try
        {
            Run(snapshot.writer, "BEGIN IMMEDIATE", path);
            return snapshot;
        }
        catch
        {
            snapshot.Dispose();
            throw;
        }
    }

    /// <summary>From now on the moment is kept, and others go on.</summary>
    public void Take()
    {
        reader = Open(path, raw.SQLITE_OPEN_READONLY);
        Run(reader, "BEGIN", path);

        // A transaction begins to read with its first look.
        Run(reader, "SELECT count(*) FROM sqlite_schema", path);
        Run(writer, "ROLLBACK", path);
    }

    /// <summary>Writes the moment into a file of its own.</summary>
    /// <exception cref="IOException">The copy cannot be written.</exception>
    public void CopyTo(string target)
    {
        using var copy = Open(target, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        var backup = raw.sqlite3_backup_init(copy, "main", reader, "main");
        if (backup.IsInvalid)
        {
            throw Failed(copy, target);
        }

        var result = raw.sqlite3_backup_step(backup, -1);
        raw.sqlite3_backup_finish(backup);
        if (result != raw.SQLITE_DONE)
        {
            throw Failed(copy, target);
        }
    }

    /// <exception cref="IOException">What is in the file is no database, or a damaged one.</exception>
    public static void Check(string path)
    {
        using var database = Open(path, raw.SQLITE_OPEN_READONLY);
        if (raw.sqlite3_prepare_v2(database, "PRAGMA quick_check", out var statement) != raw.SQLITE_OK)
        {
            throw Failed(database, path);
        }

        using (statement)
        {
            if (raw.sqlite3_step(statement) != raw.SQLITE_ROW)
            {
                throw Failed(database, path);
            }

            var found = raw.sqlite3_column_text(statement, 0).utf8_to_string();
            if (found != "ok")
            {
                throw new IOException($"{path} is damaged: {found}");
            }
        }
    }

    public void Dispose()
    {
        reader?.Dispose();
        writer.Dispose();
    }

    private static sqlite3 Open(string path, int flags)
    {
        var result = raw.sqlite3_open_v2(path, out var database, flags, null);
        if (result != raw.SQLITE_OK)
        {
            using (database)
            {
                throw Failed(database, path);
            }
        }

        raw.sqlite3_busy_timeout(database, BusyMilliseconds);
        return database;
    }

    private static void Run(sqlite3 database, string sql, string path)
    {
        if (raw.sqlite3_exec(database, sql) != raw.SQLITE_OK)
        {
            throw Failed(database, path);
        }
    }

    private static IOException Failed(sqlite3 database, string path) => new($"{path}: {raw.sqlite3_errmsg(database).utf8_to_string()}");
}
