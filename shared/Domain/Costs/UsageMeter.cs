using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Costs;

/// <summary>
/// Counts what this process uses, in memory, so that nothing is written on the way of a request. Somebody takes it away every few minutes and writes it
/// down; what was not taken when the process dies is lost.
/// </summary>
/// <param name="isOn">False where nobody wants it counted: a rehearsal counts for itself.</param>
public sealed class UsageMeter(TimeProvider clock, bool isOn)
{
    private static readonly AsyncLocal<UsageScope?> Current = new();

    private readonly Lock gate = new();
    private Dictionary<(UsagePlace Place, DateOnly Month), UsageCounts> counted = [];

    /// <summary>Something is counted after nothing was.</summary>
    public event Action? Begun;

    public bool IsOn => isOn;

    /// <summary>What happens from here on in this flow of calls is part of one execution.</summary>
    /// <param name="place">What it is known to be for; null where the documents that it touches tell.</param>
    /// <param name="mentorshipId">That an address names; null where it names none.</param>
    public static UsageScope Begin(UsagePlace? place, string? mentorshipId = null)
    {
        var scope = new UsageScope(place, mentorshipId, isMuted: false);
        Current.Value = scope;
        return scope;
    }

    /// <summary>What happens from here on in this flow of calls is not counted: writing down what was.</summary>
    public static void Mute() => Current.Value = new UsageScope(UsagePlace.Shared, mentorshipId: null, isMuted: true);

    /// <summary>The store has charged for a read or a write.</summary>
    public void Charge(Partition partition, decimal requestUnits)
    {
        var scope = Current.Value;
        if (!isOn || scope is { IsMuted: true })
        {
            return;
        }

        var place = UsagePlace.OfPartition(partition);
        if (scope?.Take(place, requestUnits) is not true)
        {
            Add(place, new UsageCounts { RequestUnits = requestUnits });
        }
    }

    /// <summary>An execution is over: it counts where it belongs, with what the store charged for it.</summary>
    public void End(UsageScope scope, UsageCounts execution)
    {
        var (place, requestUnits) = scope.Close();
        Add(place, execution.Plus(new UsageCounts { RequestUnits = requestUnits }));
    }

    /// <summary>Something was used that no execution tells of.</summary>
    public void Count(UsagePlace place, UsageCounts used) => Add(place, used);

    /// <summary>All that was counted since the last time, to be written down.</summary>
    public IReadOnlyList<UsagePart> Take()
    {
        Dictionary<(UsagePlace Place, DateOnly Month), UsageCounts> taken;
        lock (gate)
        {
            taken = counted;
            counted = [];
        }

        return
        [
            .. from one in taken
               group new UsageDelta(one.Key.Month, one.Key.Place.MentorshipId, one.Value) by one.Key.Place.ProgramId into program
               from part in program.Chunk(UsageWriting.MostAtOnce)
               select new UsagePart(Guid.NewGuid(), program.Key, part),
        ];
    }

    private void Add(UsagePlace place, UsageCounts counts)
    {
        if (!isOn)
        {
            return;
        }

        bool begins;
        lock (gate)
        {
            begins = counted.Count == 0;
            var key = (place, MonthlyUsage.MonthOf(clock.GetUtcNow()));
            counted[key] = counted.GetValueOrDefault(key, UsageCounts.Nothing).Plus(counts);
        }

        if (begins)
        {
            Begun?.Invoke();
        }
    }
}

/// <summary>What was counted for one program and is written down at once.</summary>
/// <param name="Id">Names the addition, so that it is made once.</param>
/// <param name="ProgramId">Null for what belongs to none.</param>
public sealed record UsagePart(Guid Id, string? ProgramId, IReadOnlyList<UsageDelta> Deltas);

/// <param name="Month">Its first day, UTC.</param>
/// <param name="MentorshipId">Null for what belongs to none.</param>
public sealed record UsageDelta(DateOnly Month, string? MentorshipId, UsageCounts Counts);
