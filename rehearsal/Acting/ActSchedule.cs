using MentorFlow.Local.Clock;
using MentorFlow.Local.Hosting;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>
/// What people are going to do, in the order of time: one more source of due events beside the durable engine, so that time jumps from one to the
/// next.
/// </summary>
public sealed class ActSchedule(RunningHost host, TimeProvider clock) : IDueSource
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset Due, long Order)> acts = new();
    private long order;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>How an act is carried out: as it is, unless somebody lets it go wrong.</summary>
    public Func<Func<Task>, Task> CarryOut { get; set; } = act => act();

    public DateTimeOffset? NextDue
    {
        get
        {
            lock (gate)
            {
                return acts.TryPeek(out _, out var next) ? next.Due : null;
            }
        }
    }

    /// <param name="due">UTC; what is past is done at once.</param>
    public void Add(DateTimeOffset due, Func<Task> act)
    {
        lock (gate)
        {
            acts.Enqueue(act, (due, order++));
        }
    }

    // One act after the other, each when the app has come to rest: who acts on what others did must find it done.
    public async Task WhenIdleAsync(CancellationToken cancellation = default)
    {
        await host.Engine.WhenIdleAsync(cancellation);
        while (TakeDue() is { } act)
        {
            using (await host.Engine.HoldAsync(cancellation))
            {
                await CarryOut(act);
            }

            await host.Engine.WhenIdleAsync(cancellation);
        }
    }

    private Func<Task>? TakeDue()
    {
        lock (gate)
        {
            return acts.TryPeek(out var act, out var next) && next.Due <= Now ? Take(act) : null;
        }

        Func<Task> Take(Func<Task> act)
        {
            acts.Dequeue();
            return act;
        }
    }
}
