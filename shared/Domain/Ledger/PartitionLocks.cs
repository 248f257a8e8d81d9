using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>
/// One at a time for each partition, within this process. Only spares conflicts: what keeps decisions apart for certain is the ETag of the ledger's
/// head.
/// </summary>
public sealed class PartitionLocks
{
    private readonly Dictionary<Partition, Turn> turns = [];

    /// <returns>To be disposed when done; the next in line then goes on.</returns>
    public async Task<IDisposable> EnterAsync(Partition partition, CancellationToken cancellation)
    {
        Turn? turn;
        lock (turns)
        {
            if (!turns.TryGetValue(partition, out turn))
            {
                turns.Add(partition, turn = new Turn());
            }

            turn.Users++;
        }

        try
        {
            await turn.Gate.WaitAsync(cancellation);
        }
        catch
        {
            Forget(partition, turn);
            throw;
        }

        return new Entered(this, partition, turn);
    }

    private void Forget(Partition partition, Turn turn)
    {
        lock (turns)
        {
            if (--turn.Users == 0)
            {
                turns.Remove(partition);
            }
        }
    }

    private sealed class Turn
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Entered(PartitionLocks owner, Partition partition, Turn turn) : IDisposable
    {
        public void Dispose()
        {
            turn.Gate.Release();
            owner.Forget(partition, turn);
        }
    }
}
