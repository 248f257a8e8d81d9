using System.Globalization;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>
/// Lets happen what was planned. In a run where one thing happens after the other, what can go wrong comes in the same order every time, so that a
/// plan which counts comes to the same.
/// </summary>
internal sealed class FaultSwitch
{
    private const int LatestKept = 5;

    private readonly AsyncLocal<Undertaking?> current = new();
    private readonly Dictionary<FaultKind, Queue<Waiting>> waiting;
    private readonly Queue<string> latest = new();
    private readonly TimeProvider clock;
    private readonly RunTrace trace;

    public FaultSwitch(FaultPlan plan, TimeProvider clock, RunTrace trace)
    {
        (this.clock, this.trace) = (clock, trace);
        waiting = plan.Faults
            .GroupBy(fault => fault.Kind)
            .ToDictionary(kind => kind.Key, kind => new Queue<Waiting>(kind.Select(fault => new Waiting(fault))));
    }

    /// <summary>Of whoever asks; null for who is none of those that something happens to.</summary>
    public Undertaking? Current => current.Value;

    /// <summary>How often something has gone wrong.</summary>
    public int Count { get; private set; }

    /// <summary>The last of them, oldest first.</summary>
    public IReadOnlyCollection<string> Latest => latest;

    /// <summary>Told each time something goes wrong.</summary>
    public Action Happened { get; set; } = () => { };

    /// <summary>When the machine sleeps next, UTC; null when it does not any more.</summary>
    public DateTimeOffset? NextSleep => waiting.TryGetValue(FaultKind.ClockJumps, out var sleeps) && sleeps.TryPeek(out var next) ? next.Fault.From : null;

    /// <summary>Begins an undertaking of the one who calls; it is over when the calling method is.</summary>
    public Undertaking Begin(string name)
    {
        var begun = new Undertaking(name);
        current.Value = begun;
        return begun;
    }

    /// <summary>Whether this goes wrong now, and how; null when it does not.</summary>
    public PlannedFault? Meets(FaultKind kind)
    {
        if (current.Value is not { IsDead: false } undertaking
            || !waiting.TryGetValue(kind, out var queue)
            || !queue.TryPeek(out var next)
            || next.Fault.From > clock.GetUtcNow())
        {
            return null;
        }

        if (next.SkipsLeft > 0 && kind is not FaultKind.CallerHangsUp)
        {
            next.SkipsLeft--;
            return null;
        }

        if (--next.TimesLeft == 0)
        {
            queue.Dequeue();
        }

        undertaking.Troubles++;
        Note(next.Fault, undertaking.Name);
        return next.Fault;
    }

    /// <summary>Whether the process dies here.</summary>
    public bool Dies(FaultKind kind)
    {
        if (Meets(kind) is null)
        {
            return false;
        }

        current.Value!.IsDead = true;
        return true;
    }

    /// <returns>How long the machine sleeps now.</returns>
    public TimeSpan Sleep()
    {
        var sleep = waiting[FaultKind.ClockJumps].Dequeue().Fault;
        Note(sleep, "the machine");
        return sleep.Span;
    }

    private void Note(PlannedFault fault, string where)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"fault {fault.Number} {fault.Kind} in {where}");
        trace.Say(clock.GetUtcNow(), said);
        latest.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().UtcDateTime:yyyy-MM-dd HH:mm:ss} {said}"));
        if (latest.Count > LatestKept)
        {
            latest.Dequeue();
        }

        Count++;
        Happened();
    }

    private sealed class Waiting(PlannedFault fault)
    {
        public PlannedFault Fault => fault;

        public int SkipsLeft { get; set; } = fault.Skips;

        public int TimesLeft { get; set; } = fault.Times;
    }
}
