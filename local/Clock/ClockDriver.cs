namespace MentorFlow.Local.Clock;

/// <summary>Moves a clock ahead as time passes: everything that falls due in between runs at its own moment and to its end.</summary>
public sealed class ClockDriver(SteppedClock clock, IEnumerable<IDueSource> sources)
{
    /// <summary>More rounds than this at one moment mean that something falls due again and again without time passing.</summary>
    private const int MostRoundsAtOnce = 100_000;

    private readonly Lazy<IReadOnlyList<IDueSource>> sources = new(() => [.. sources]);

    /// <summary>The earliest moment at which anything has something to run; null when nothing waits for a time.</summary>
    public DateTimeOffset? NextDue => sources.Value.Min(source => source.NextDue);

    public Task AdvanceAsync(TimeSpan span, CancellationToken cancellation = default) =>
        AdvanceToAsync(clock.GetUtcNow() + span, cancellation);

    /// <exception cref="InvalidOperationException">Something keeps falling due without time passing.</exception>
    public async Task AdvanceToAsync(DateTimeOffset target, CancellationToken cancellation = default)
    {
        var rounds = 0;
        await WhenIdleAsync(cancellation);
        while (NextDue is { } next && next <= target)
        {
            rounds = next > clock.GetUtcNow() ? 0 : rounds + 1;
            if (rounds > MostRoundsAtOnce)
            {
                throw new InvalidOperationException($"Something keeps falling due at {next:o} without time passing.");
            }

            clock.JumpTo(next);
            await WhenIdleAsync(cancellation);
        }

        clock.JumpTo(target);
        await WhenIdleAsync(cancellation);
    }

    /// <summary>Completes when no source has anything to run now: one that ended its work may have given work to another.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellation = default)
    {
        bool waited;
        do
        {
            waited = false;
            foreach (var source in sources.Value)
            {
                var idle = source.WhenIdleAsync(cancellation);
                waited |= !idle.IsCompleted;
                await idle;
            }
        }
        while (waited);
    }
}
