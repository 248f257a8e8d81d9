using MentorFlow.Local.Files;
using SQLitePCL;

namespace MentorFlow.Local.Durable;

/// <summary>One connection to SQLite, without the layers above it: a turn costs three statements, and they must cost microseconds.</summary>
internal sealed class Database : IDisposable
{
    /// <summary>Of 4,096 bytes, as SQLite makes them.</summary>
    private const int PagesOfMegabyte = 256;

    private readonly sqlite3 handle;
    private readonly List<Statement> statements = [];

    static Database() => Batteries_V2.Init();

    private Database(string path, int flags)
    {
        var result = raw.sqlite3_open_v2(path, out handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        Require(result, raw.SQLITE_OK, $"open '{path}'");
        raw.sqlite3_busy_timeout(handle, 5000);
    }

    /// <summary>A database that exists as long as this connection and never commits.</summary>
    public static Database InMemory()
    {
        var database = new Database(":memory:", raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_MEMORY);
        database.Run("PRAGMA journal_mode = OFF");
        return database;
    }

    /// <param name="mostMegabytes">How large the file may become; beyond it, it is as on a full disk. Null where the disk alone bounds it.</param>
    public static Database Writing(string path, bool survivesPowerLoss, int? mostMegabytes = null)
    {
        WholeFile.Reserve(path);
        var database = new Database(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        try
        {
            database.Run("PRAGMA journal_mode = WAL");
            database.Run($"PRAGMA synchronous = {(survivesPowerLoss ? "FULL" : "NORMAL")}");
            database.Run("PRAGMA secure_delete = ON");
            database.Run("PRAGMA wal_autocheckpoint = 8000");
            database.Run("PRAGMA cache_size = -32000");
            if (mostMegabytes is { } most)
            {
                database.Run($"PRAGMA max_page_count = {(long)most * PagesOfMegabyte}");
            }

            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public static Database Reading(string path)
    {
        var database = new Database(path, raw.SQLITE_OPEN_READONLY);
        database.Run("PRAGMA cache_size = -4000");
        return database;
    }

    /// <summary>Keeps one process at a time on a file: two engines would run every activity twice.</summary>
    /// <exception cref="IOException">The folder is not writable, or another process holds the file.</exception>
    public static FileStream Claim(string path)
    {
        try
        {
            WholeFile.CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The durable engine cannot use '{path}': it is not writable, or another process uses it. {reason.Message}", reason);
        }
    }

    public Statement Prepare(string sql)
    {
        var result = raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement);
        Require(result, raw.SQLITE_OK, sql);
        var prepared = new Statement(this, statement, sql);
        statements.Add(prepared);
        return prepared;
    }

    public void Run(string sql) => Require(raw.sqlite3_exec(handle, sql), raw.SQLITE_OK, sql);

    public void Require(int result, int expected, string doing)
    {
        if (result != expected)
        {
            throw new IOException($"SQLite could not {doing}: {raw.sqlite3_errmsg(handle).utf8_to_string()} ({result}).");
        }
    }

    public int Changes() => raw.sqlite3_changes(handle);

    public void Dispose()
    {
        statements.ForEach(statement => statement.Dispose());
        handle.Dispose();
    }
}
