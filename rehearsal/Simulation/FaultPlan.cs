using MentorFlow.Rehearsal.Cohorts;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>Everything that is going to go wrong in one run, drawn from its seed and from nothing else.</summary>
/// <param name="Faults">In the order of their times.</param>
internal sealed record FaultPlan(int Seed, IReadOnlyList<PlannedFault> Faults)
{
    public const int UsualCount = 60;

    private const int MostSkips = 12;

    private static readonly FaultKind[] Kinds = Enum.GetValues<FaultKind>();

    public static FaultPlan None(int seed) => new(seed, []);

    /// <param name="from">UTC; before it nothing goes wrong.</param>
    /// <param name="until">UTC; later than <paramref name="from"/>. From then on nothing begins to go wrong.</param>
    public static FaultPlan Of(int seed, DateTimeOffset from, DateTimeOffset until, int count = UsualCount)
    {
        var chance = Chance.Of(seed, "faults");
        var drawn = Enumerable.Range(0, count).Select(_ => Draw(chance, from, (int)(until - from).TotalMinutes)).ToList();
        return new FaultPlan(seed, [.. drawn.OrderBy(fault => fault.From).Select((fault, place) => fault with { Number = place + 1 })]);
    }

    private static PlannedFault Draw(Chance chance, DateTimeOffset from, int minutes)
    {
        var kind = chance.Pick(Kinds);
        var at = from.AddMinutes(chance.From(0, minutes - 1));
        var skips = chance.From(0, MostSkips);
        var (most, span) = Measure(kind, chance);
        return new PlannedFault(0, kind, at, skips, chance.From(1, most), span);
    }

    // Six failures in a row exhaust the brief retries of a step: some go on for longer, and a coordinator is asked.
    private static (int MostTimes, TimeSpan Span) Measure(FaultKind kind, Chance chance) => kind switch
    {
        FaultKind.ActivityFails => (8, TimeSpan.Zero),
        FaultKind.ActivitySlow => (2, TimeSpan.FromSeconds(chance.From(5, 5_400))),
        FaultKind.StoreThrottles => (7, TimeSpan.Zero),
        FaultKind.StoreConflict or FaultKind.StoreSilent or FaultKind.StoreUnheard => (3, TimeSpan.Zero),
        FaultKind.RelayRefuses => (14, TimeSpan.Zero),
        FaultKind.RelayThrottles => (4, TimeSpan.FromMinutes(chance.From(1, 120))),
        FaultKind.RelayCuts => (3, TimeSpan.Zero),
        FaultKind.VideoSilent => (8, TimeSpan.FromMinutes(chance.From(1, 60))),
        FaultKind.WebhookTwice => (2, TimeSpan.FromMinutes(chance.From(0, 600))),
        FaultKind.WebhookLate => (2, TimeSpan.FromMinutes(chance.From(1, 4_000))),
        FaultKind.CallerHangsUp => (2, TimeSpan.Zero),
        FaultKind.PressedTwice => (3, TimeSpan.FromSeconds(chance.From(0, 300))),
        FaultKind.ClockJumps => (1, TimeSpan.FromMinutes(chance.From(30, 2_400))),
        FaultKind.ClocksApart => (20, TimeSpan.FromSeconds(chance.From(-90, 90))),
        _ => (1, TimeSpan.Zero),
    };
}
