using System.Collections.Concurrent;

namespace MentorFlow.Local.Durable;

/// <summary>The file, or the memory, with its one writer and its readers.</summary>
internal sealed class Store : IDisposable
{
    private readonly Lock memoryGate = new();
    private readonly ConcurrentBag<(Database Connection, StoreReader Reader)> readers = [];
    private readonly string? file;
    private readonly FileStream? claim;
    private readonly Database writing;
    private readonly StoreReader? memoryReader;

    /// <exception cref="IOException">The file cannot be opened, or another process holds it.</exception>
    public Store(string? file, bool survivesPowerLoss, int? mostMegabytes, Action<Exception> broken)
    {
        this.file = file;
        if (file is null)
        {
            writing = Database.InMemory();
            var writer = new StoreWriter(writing, outlives: false);
            memoryReader = new StoreReader(writing);
            writer.Begin();
            Committer = new InlineCommitter(writer, memoryGate);
        }
        else
        {
            claim = Database.Claim(file);
            try
            {
                writing = Database.Writing(file, survivesPowerLoss, mostMegabytes);
                Committer = new GroupCommitter(new StoreWriter(writing), broken);
            }
            catch
            {
                writing?.Dispose();
                claim.Dispose();
                throw;
            }
        }
    }

    public Committer Committer { get; }

    public T Read<T>(Func<StoreReader, T> read)
    {
        if (memoryReader is not null)
        {
            lock (memoryGate)
            {
                return read(memoryReader);
            }
        }

        if (!readers.TryTake(out var rented))
        {
            var connection = Database.Reading(file!);
            rented = (connection, new StoreReader(connection));
        }

        try
        {
            return read(rented.Reader);
        }
        finally
        {
            readers.Add(rented);
        }
    }

    public void Dispose()
    {
        Committer.Dispose();
        foreach (var (connection, _) in readers)
        {
            connection.Dispose();
        }

        writing.Dispose();
        claim?.Dispose();
    }
}
