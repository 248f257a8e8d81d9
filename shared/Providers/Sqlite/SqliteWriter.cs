using System.Collections.Concurrent;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Providers.Sqlite;

/// <summary>
/// The only writer of this process. Batches that arrive while another commits are committed together, so that a hundred callers wait for one sync of
/// the disk, not for a hundred.
/// </summary>
internal sealed class SqliteWriter(DocumentTable table, TimeProvider clock)
{
    private const int MaxGroup = 256;
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);

    private readonly ConcurrentQueue<PendingBatch> queue = new();
    private readonly string epoch = Guid.NewGuid().ToString("N")[..12];
    private DateTimeOffset nextSweep;
    private long written;
    private int committing;

    public Task WriteAsync(SerializedBatch batch)
    {
        var pending = new PendingBatch(batch);
        queue.Enqueue(pending);
        if (Interlocked.CompareExchange(ref committing, 1, 0) == 0)
        {
            CommitQueued();
        }

        return pending.Completion;
    }

    /// <summary>What is to be written meanwhile waits.</summary>
    public void Compact()
    {
        lock (table)
        {
            table.Database.Compact();
        }
    }

    // A caller commits its own batch and those that wait beside it; later ones go to the thread pool, so that nobody works for others for ever.
    private void CommitQueued()
    {
        CommitGroup();
        Volatile.Write(ref committing, 0);
        if (!queue.IsEmpty && Interlocked.CompareExchange(ref committing, 1, 0) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static writer => writer.CommitQueued(), this, preferLocal: false);
        }
    }

    private void CommitGroup()
    {
        var group = new List<PendingBatch>();
        while (group.Count < MaxGroup && queue.TryDequeue(out var pending))
        {
            group.Add(pending);
        }

        if (group.Count == 0)
        {
            return;
        }

        Exception? failure = null;
        lock (table)
        {
            try
            {
                Commit(group);
            }
            catch (Exception cause)
            {
                failure = cause;
            }
        }

        foreach (var pending in group)
        {
            pending.Complete(failure);
        }
    }

    private void Commit(List<PendingBatch> group)
    {
        var now = clock.GetUtcNow();
        if (group is [{ IsOneWrite: true } single] && now < nextSweep)
        {
            // One statement is a transaction of its own.
            single.Apply(table, NextETag, now.ToUnixTimeMilliseconds());
            return;
        }

        var database = table.Database;
        database.Statement("begin immediate").Execute();
        try
        {
            if (!Apply(group, now.ToUnixTimeMilliseconds()))
            {
                return;
            }

            Sweep(now);
            database.Statement("commit").Execute();
        }
        finally
        {
            if (database.InTransaction)
            {
                database.Run("rollback");
            }
        }
    }

    /// <returns>False when nothing of it may be kept.</returns>
    private bool Apply(List<PendingBatch> group, long now)
    {
        // Alone, a batch has the transaction for itself.
        if (group is [var only])
        {
            return only.Apply(table, NextETag, now);
        }

        var database = table.Database;
        foreach (var pending in group)
        {
            database.Statement("savepoint batch").Execute();
            if (!pending.Apply(table, NextETag, now))
            {
                database.Statement("rollback to batch").Execute();
            }

            database.Statement("release batch").Execute();
        }

        return true;
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now >= nextSweep)
        {
            table.Database.Statement("delete from documents where expires <= ?1").Bind(1, now.ToUnixTimeMilliseconds()).Execute();
            nextSweep = now + SweepEvery;
        }
    }

    // Unique across processes and restarts: a document that is deleted and created again must not look unchanged.
    private string NextETag() => $"{epoch}-{++written:x}";
}
