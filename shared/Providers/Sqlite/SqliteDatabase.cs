using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentorFlow.Providers.Sqlite;

/// <summary>
/// One connection, one thread at a time. On the native interface, because documents are then read from and written to SQLite's memory without a copy
/// in between.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private const int BusyMilliseconds = 10_000;

    private readonly sqlite3 handle;
    private readonly Dictionary<string, SqliteStatement> statements = new(StringComparer.Ordinal);

    static SqliteDatabase() => Batteries_V2.Init();

    /// <param name="path">A file, or ":memory:".</param>
    public SqliteDatabase(string path)
    {
        var code = raw.sqlite3_open_v2(path, out handle, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, null);
        Check(code);
        Check(raw.sqlite3_busy_timeout(handle, BusyMilliseconds));

        // Else the planner looks at what is bound as type, for there are indexes of one type, and as limit; the statement is then prepared again at every run.
        Check(raw.sqlite3_db_config(handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _));
    }

    /// <summary>Rows that the last statement inserted, updated or deleted.</summary>
    public int Changes => raw.sqlite3_changes(handle);

    /// <summary>False too after SQLite has rolled back by itself, as on a full disk.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(handle) == 0;

    public void Run(string sql) => Check(raw.sqlite3_exec(handle, sql));

    /// <summary>Prepared once and kept as long as the connection; reset and ready to bind.</summary>
    public SqliteStatement Statement(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared));
            statements.Add(sql, statement = new SqliteStatement(this, prepared));
        }

        return statement;
    }

    /// <summary>Writes the file afresh, and empties the log beside it, which still holds what was deleted.</summary>
    /// <exception cref="IOException">Somebody reads a moment that is in the log alone.</exception>
    public void Compact()
    {
        Run("vacuum");
        var checkpoint = Statement("pragma wal_checkpoint(truncate)");
        try
        {
            if (!checkpoint.Step() || checkpoint.Number(0) != 0)
            {
                throw new IOException("The log of the database could not be emptied, for it is being read.");
            }
        }
        finally
        {
            checkpoint.Reset();
        }
    }

    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(code, handle);
        }
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        handle.Dispose();
    }
}
