using SQLitePCL;

namespace MentorFlow.Local.Durable;

/// <summary>A prepared statement; parameters and columns count from 0.</summary>
internal sealed class Statement(Database database, sqlite3_stmt statement, string sql) : IDisposable
{
    private int next = 1;

    public Statement With(long? value)
    {
        var index = next++;
        return Bound(value is { } number ? raw.sqlite3_bind_int64(statement, index, number) : raw.sqlite3_bind_null(statement, index));
    }

    public Statement With(string? value)
    {
        var index = next++;
        return Bound(value is null ? raw.sqlite3_bind_null(statement, index) : raw.sqlite3_bind_text(statement, index, value));
    }

    public Statement With(ReadOnlySpan<byte> value) => Bound(raw.sqlite3_bind_blob(statement, next++, value));

    /// <returns>How many rows changed.</returns>
    public int Run()
    {
        try
        {
            database.Require(raw.sqlite3_step(statement), raw.SQLITE_DONE, sql);
            return database.Changes();
        }
        finally
        {
            Reset();
        }
    }

    public bool Read()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        Reset();
        database.Require(result, raw.SQLITE_DONE, sql);
        return false;
    }

    /// <summary>The rows, each made into a value before the next is read.</summary>
    public List<T> All<T>(Func<Statement, T> read)
    {
        var rows = new List<T>();
        try
        {
            while (Read())
            {
                rows.Add(read(this));
            }
        }
        finally
        {
            Reset();
        }

        return rows;
    }

    public T? FirstOrDefault<T>(Func<Statement, T> read)
        where T : class
    {
        try
        {
            return Read() ? read(this) : null;
        }
        finally
        {
            Reset();
        }
    }

    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement, column);

    public void Dispose() => statement.Dispose();

    private bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    private Statement Bound(int result)
    {
        database.Require(result, raw.SQLITE_OK, sql);
        return this;
    }

    private void Reset()
    {
        next = 1;
        raw.sqlite3_reset(statement);
    }
}
