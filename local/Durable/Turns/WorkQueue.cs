using System.Threading.Channels;

namespace MentorFlow.Local.Durable;

/// <summary>A first-in, first-out queue with as many pumps as may work at once.</summary>
internal sealed class WorkQueue
{
    private readonly Channel<IWork> queue = Channel.CreateUnbounded<IWork>();
    private readonly Task pumps;
    private volatile bool stopping;

    public WorkQueue(int concurrency, Action<Exception> broken)
    {
        // What happens to be ambient where the engine starts must not follow every activity for good.
        using var apart = ExecutionContext.SuppressFlow();
        pumps = Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(() => PumpAsync(broken))));
    }

    public void Add(IWork work) => queue.Writer.TryWrite(work);

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
                    await work.RunAsync();
                }
            }
        }
        catch (Exception failure)
        {
            broken(failure);
        }
    }
}
