using System.Threading.Channels;

namespace MentorFlow.Local.Durable;

/// <summary>A first-in, first-out queue with as many pumps as may work at once.</summary>
internal sealed class WorkQueue
{
    private readonly Channel<IWork> queue = Channel.CreateUnbounded<IWork>();
    private readonly SemaphoreSlim? gate;
    private readonly Task pumps;
    private volatile bool stopping;

    public WorkQueue(int concurrency, Action<Exception> broken)
    {
        gate = concurrency == 1 ? new SemaphoreSlim(1, 1) : null;

        // What happens to be ambient where the engine starts must not follow every activity for good.
        using var apart = ExecutionContext.SuppressFlow();
        pumps = Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(() => PumpAsync(broken))));
    }

    public void Add(IWork work) => queue.Writer.TryWrite(work);

    /// <summary>Where one works at a time, keeps it from beginning until this is disposed: what is added meanwhile is taken up in that order.</summary>
    public async Task<IDisposable?> HoldAsync(CancellationToken cancellation)
    {
        if (gate is null)
        {
            return null;
        }

        await gate.WaitAsync(cancellation);
        return new Held(gate);
    }

    /// <summary>Completes when the work that is running has ended; what is still queued stays undone.</summary>
    public Task StopAsync()
    {
        stopping = true;
        queue.Writer.TryComplete();
        return pumps;
    }

    private async Task PumpAsync(Action<Exception> broken)
    {
        try
        {
            while (!stopping && await queue.Reader.WaitToReadAsync())
            {
                while (!stopping && queue.Reader.TryRead(out var work))
                {
                    using (await HoldAsync(CancellationToken.None))
                    {
                        await work.RunAsync();
                    }
                }
            }
        }
        catch (Exception failure)
        {
            broken(failure);
        }
    }

    private sealed class Held(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
