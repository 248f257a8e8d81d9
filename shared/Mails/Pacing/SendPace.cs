using System.Collections.Immutable;

namespace MentorFlow.Mails.Pacing;

/// <param name="Mails">The most that may go out within any span of <paramref name="Per"/>.</param>
public sealed record PaceLimit(int Mails, TimeSpan Per);

/// <summary>Spreads mails so that the provider never says no: within every window of every limit there are at most as many as it allows.</summary>
public sealed record SendPace(IReadOnlyList<PaceLimit> Limits)
{
    /// <summary>What a new account of Azure Communication Services may send: 30 a minute, 100 an hour.</summary>
    public static SendPace NewAccount { get; } = new([new(30, TimeSpan.FromMinutes(1)), new(100, TimeSpan.FromHours(1))]);

    public static SendPace Unlimited { get; } = new([]);

    /// <summary>The first moment, not before <paramref name="due"/>, at which one more mail keeps every limit.</summary>
    /// <param name="taken">Moments given to other mails, in order; past ones count as long as the longest limit.</param>
    public DateTimeOffset NextFree(ImmutableArray<DateTimeOffset> taken, DateTimeOffset due)
    {
        var slot = due;
        while (Limits.Select(limit => FreeAfter(limit, taken, slot)).OfType<DateTimeOffset>().ToArray() is { Length: > 0 } later)
        {
            slot = later.Max();
        }

        return slot;
    }

    /// <summary>Takes the first free moment and drops those that no limit looks back to.</summary>
    public (DateTimeOffset Slot, ImmutableArray<DateTimeOffset> Taken) Take(ImmutableArray<DateTimeOffset> taken, DateTimeOffset due, DateTimeOffset now)
    {
        var slot = NextFree(taken, due);
        var horizon = now - Limits.Select(limit => limit.Per).DefaultIfEmpty().Max();
        var kept = taken.RemoveRange(0, First(taken, moment => moment > horizon));
        return (slot, kept.Insert(First(kept, moment => moment > slot), slot));
    }

    // As many as the limit allows, lying with the slot within one window, leave no room: the slot has to wait until the first of them is out of it.
    private static DateTimeOffset? FreeAfter(PaceLimit limit, ImmutableArray<DateTimeOffset> taken, DateTimeOffset slot)
    {
        var first = First(taken, moment => moment > slot - limit.Per);
        for (var i = first; i + limit.Mails <= taken.Length && taken[i] < slot + limit.Per; i++)
        {
            var begin = taken[i] < slot ? taken[i] : slot;
            var last = taken[i + limit.Mails - 1];
            var end = last > slot ? last : slot;
            if (end - begin < limit.Per)
            {
                return taken[i] + limit.Per;
            }
        }

        return null;
    }

    private static int First(ImmutableArray<DateTimeOffset> sorted, Func<DateTimeOffset, bool> isPast)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isPast(sorted[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
