namespace MentorFlow.Local.Clock;

/// <summary>Time that stands still until it is moved: for tests and rehearsals.</summary>
public sealed class VirtualClock(DateTimeOffset start) : SteppedClock
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref ticks), TimeSpan.Zero);

    protected override void MoveTo(DateTimeOffset moment) =>
        Volatile.Write(ref ticks, Math.Max(Volatile.Read(ref ticks), moment.UtcTicks));
}
