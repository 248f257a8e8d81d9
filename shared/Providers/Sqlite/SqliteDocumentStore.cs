using System.Runtime.CompilerServices;
using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace MentorFlow.Providers.Sqlite;

/// <summary>
/// The store of the Local host: one file, or memory for tests and rehearsals. A completed write to a file survives the loss of process and power.
/// </summary>
public sealed class SqliteDocumentStore : IDocumentStore, IStoreMaintenance, IDisposable
{
    private const string Wal = "pragma journal_mode = wal; pragma secure_delete = on";

    /// <summary>Of 4,096 bytes, as SQLite makes them.</summary>
    private const int PagesOfMegabyte = 256;

    private readonly string path;
    private readonly bool survivesPowerLoss;
    private readonly int? mostMegabytes;
    private readonly TimeProvider clock;
    private readonly UsageMeter? usage;
    private readonly Lazy<Connections> connections;

    private SqliteDocumentStore(string path, bool survivesPowerLoss, TimeProvider clock, UsageMeter? usage, int? mostMegabytes = null)
    {
        this.path = path;
        this.mostMegabytes = mostMegabytes;
        this.usage = usage;
        this.survivesPowerLoss = survivesPowerLoss;
        this.clock = clock;
        connections = new Lazy<Connections>(Open);
    }

    private bool InMemory => path == ":memory:";

    /// <param name="path">Created with its folder when missing.</param>
    /// <param name="clock">Decides what is expired.</param>
    /// <param name="survivesPowerLoss">False for data that are thrown away and made again when the machine stops on the way.</param>
    /// <param name="usage">Told what Cosmos DB would charge, about; null where nobody counts.</param>
    /// <param name="mostMegabytes">How large the file may become; beyond it, it is as on a full disk. Null where the disk alone bounds it.</param>
    public static SqliteDocumentStore InFile(
        string path, TimeProvider clock, bool survivesPowerLoss = true, UsageMeter? usage = null, int? mostMegabytes = null) =>
        new(Path.GetFullPath(path), survivesPowerLoss, clock, usage, mostMegabytes);

    /// <summary>Gone when disposed.</summary>
    public static SqliteDocumentStore InMemoryOnly(TimeProvider clock, UsageMeter? usage = null) =>
        new(":memory:", survivesPowerLoss: false, clock, usage);

    /// <exception cref="IOException">The file cannot be opened or written.</exception>
    public Task EnsureCreatedAsync(CancellationToken cancellation = default)
    {
        _ = connections.Value;
        return Task.CompletedTask;
    }

    public Task<Stored<T>?> FindAsync<T>(Key<T> key, CancellationToken cancellation = default)
        where T : class, IDocument
    {
        cancellation.ThrowIfCancellationRequested();
        usage?.Charge(key.Partition, PlatformFactors.RequestUnitsPerRead);
        return Task.FromResult(connections.Value.Readers.Read(table => table.Find(key, Now)));
    }

    public async IAsyncEnumerable<Stored<T>> QueryAsync<T>(
        Partition partition, DocumentQuery<T>? query = null, [EnumeratorCancellation] CancellationToken cancellation = default)
        where T : class, IDocument
    {
        var page = new DocumentPage(T.Type, query ?? new DocumentQuery<T>());
        while (page.Size > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var asked = page.Size;
            var documents = connections.Value.Readers.Read(table => table.Query<T>(partition, page, Now));
            usage?.Charge(partition, documents.Count * PlatformFactors.RequestUnitsPerRead);
            foreach (var (_, document) in documents)
            {
                yield return document;
            }

            if (documents.Count < asked)
            {
                yield break;
            }

            page.Advance(documents[^1].Id, documents.Count);
        }

        await Task.CompletedTask;
    }

    public Task<int> CountAsync<T>(Partition partition, DocumentQuery<T>? query = null, CancellationToken cancellation = default)
        where T : class, IDocument
    {
        cancellation.ThrowIfCancellationRequested();
        var page = new DocumentPage(T.Type, query ?? new DocumentQuery<T>());
        return Task.FromResult(connections.Value.Readers.Read(table => table.Count<T>(partition, page, Now)));
    }

    public Task WriteAsync(Batch batch, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (batch.Writes.Count == 0)
        {
            return Task.CompletedTask;
        }

        usage?.Charge(batch.Writes[0].Partition, batch.Writes.Count * PlatformFactors.RequestUnitsPerWrite);
        return connections.Value.Writer.WriteAsync(SerializedBatch.Of(batch));
    }

    public async IAsyncEnumerable<Partition> PartitionsAsync(string container, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Addresses.CheckContainer(container);
        var key = "";
        while (connections.Value.Readers.Read(table => table.NextKey(container, key, Now)) is { } next)
        {
            cancellation.ThrowIfCancellationRequested();
            key = next;
            yield return new Partition(container, key);
        }

        await Task.CompletedTask;
    }

    public Task CompactAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!InMemory)
        {
            connections.Value.Writer.Compact();
        }

        return Task.CompletedTask;
    }

    public void Dispose()
    {
        if (connections.IsValueCreated)
        {
            connections.Value.Readers.Dispose();
            connections.Value.Table.Dispose();
        }
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private Connections Open()
    {
        try
        {
            if (!InMemory)
            {
                OwnerOnly.CreateFolder(Path.GetDirectoryName(path)!);
                OwnerOnly.CreateFile(path);
            }

            var table = Connect();
            table.Database.Run(DocumentTable.Schema);
            return new Connections(table, new SqliteWriter(table, clock), new SqliteReaders(Connect, InMemory ? table : null));
        }
        catch (Exception cause) when (cause is SqliteException or UnauthorizedAccessException or IOException)
        {
            throw new IOException($"The data file {path} cannot be opened for writing: {cause.Message}", cause);
        }
    }

    // "full" syncs the log at every commit: a signal is raised after its save, so the save must not be lost when the power is. What is deleted is written
    // over at once.
    private DocumentTable Connect()
    {
        var database = new SqliteDatabase(path);
        database.Run(InMemory ? "pragma journal_mode = memory" : $"{Wal}; pragma synchronous = {(survivesPowerLoss ? "full" : "normal")}");
        if (mostMegabytes is { } most)
        {
            database.Run($"pragma max_page_count = {(long)most * PagesOfMegabyte}");
        }

        return new DocumentTable(database);
    }

    private sealed record Connections(DocumentTable Table, SqliteWriter Writer, SqliteReaders Readers);
}
