using System.Collections.Concurrent;

namespace MentorFlow.Providers.Sqlite;

/// <summary>
/// Connections to read with. A file has as many as are in use at once, beside the writer (WAL); a database in memory has one, shared with the writer.
/// </summary>
internal sealed class SqliteReaders(Func<DocumentTable> open, DocumentTable? shared) : IDisposable
{
    private readonly ConcurrentBag<DocumentTable> idle = [];

    public T Read<T>(Func<DocumentTable, T> read)
    {
        if (shared is not null)
        {
            lock (shared)
            {
                return read(shared);
            }
        }

        var table = idle.TryTake(out var free) ? free : open();
        try
        {
            return read(table);
        }
        finally
        {
            idle.Add(table);
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var table))
        {
            table.Dispose();
        }
    }
}
