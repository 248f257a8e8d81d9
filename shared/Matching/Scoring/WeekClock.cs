using NodaTime;

namespace MentorFlow.Matching.Scoring;

/// <summary>
/// Turns weekly local windows into minutes of one stated week in UTC, because two people in two zones share instants, not clock times.
/// </summary>
public static class WeekClock
{
    public const int MinutesPerWeek = 7 * 24 * 60;

    /// <summary>Sorted, disjoint stretches in minutes from Monday 00:00 UTC of the reference week, cut off at its ends.</summary>
    public static IReadOnlyList<WeekStretch> Expand(
        IReadOnlyList<AvailabilityWindow> windows, string zoneId, DateOnly referenceWeek)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var monday = LocalDate.FromDateOnly(referenceWeek);
        var origin = monday.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

        // A window of the local week before or after may reach into the UTC week, so three weeks are laid out.
        var stretches = new List<WeekStretch>(windows.Count * 3);
        foreach (var window in windows)
        {
            for (var week = -1; week <= 1; week++)
            {
                Add(stretches, window, monday.PlusWeeks(week), zone, origin);
            }
        }

        return Merge(stretches);
    }

    public static int SharedMinutes(IReadOnlyList<WeekStretch> left, IReadOnlyList<WeekStretch> right)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < left.Count && j < right.Count)
        {
            shared += Math.Max(0, Math.Min(left[i].Until, right[j].Until) - Math.Max(left[i].From, right[j].From));
            if (left[i].Until < right[j].Until)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    /// <summary>The stretches that lie in both, in order.</summary>
    public static IEnumerable<WeekStretch> Shared(IReadOnlyList<WeekStretch> left, IReadOnlyList<WeekStretch> right)
    {
        var (i, j) = (0, 0);
        while (i < left.Count && j < right.Count)
        {
            var shared = new WeekStretch(Math.Max(left[i].From, right[j].From), Math.Min(left[i].Until, right[j].Until));
            if (shared.From < shared.Until)
            {
                yield return shared;
            }

            if (left[i].Until < right[j].Until)
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private static void Add(List<WeekStretch> stretches, AvailabilityWindow window, LocalDate monday, DateTimeZone zone, Instant origin)
    {
        var day = monday.PlusDays(((int)window.Day + 6) % 7);
        var lastDay = window.Until <= window.From ? day.PlusDays(1) : day;
        var from = MinuteOf(day.At(LocalTime.FromTimeOnly(window.From)), zone, origin);
        var until = MinuteOf(lastDay.At(LocalTime.FromTimeOnly(window.Until)), zone, origin);
        (from, until) = (Math.Max(0, from), Math.Min(MinutesPerWeek, until));

        if (from < until)
        {
            stretches.Add(new WeekStretch(from, until));
        }
    }

    // Lenient: a clock time skipped in spring moves on by the gap; one that comes twice in autumn means its first coming.
    private static int MinuteOf(LocalDateTime local, DateTimeZone zone, Instant origin) =>
        (int)Math.Floor((zone.AtLeniently(local).ToInstant() - origin).TotalMinutes);

    private static List<WeekStretch> Merge(List<WeekStretch> stretches)
    {
        stretches.Sort((a, b) => a.From.CompareTo(b.From));
        var merged = new List<WeekStretch>(stretches.Count);
        foreach (var stretch in stretches)
        {
            if (merged.Count > 0 && stretch.From <= merged[^1].Until)
            {
                merged[^1] = merged[^1] with { Until = Math.Max(merged[^1].Until, stretch.Until) };
            }
            else
            {
                merged.Add(stretch);
            }
        }

        return merged;
    }
}

/// <summary>Minutes of a week in UTC, end not included.</summary>
public readonly record struct WeekStretch(int From, int Until);
