using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>When people can meet: an hour in the weekly windows of all, across their zones.</summary>
public static class CommonHour
{
    private const int DaysToLook = 21;

    /// <summary>
    /// The first hour after the moment that all have; the first of the one's own that most of the others have when there is none, and a day later when the
    /// one has no whole hour.
    /// </summary>
    /// <returns>UTC.</returns>
    public static DateTimeOffset After(DateTimeOffset moment, Profile one, params IReadOnlyList<Profile> others)
    {
        var (best, most) = ((DateTimeOffset?)null, -1);
        foreach (var hour in HoursOf(one, moment))
        {
            var can = others.Count(other => Has(other, hour));
            if (can == others.Count)
            {
                return hour;
            }

            (best, most) = can > most ? (hour, can) : (best, most);
        }

        return best ?? moment.AddDays(1);
    }

    /// <summary>The whole hours of somebody's weekly windows after the moment, the earliest day first; UTC.</summary>
    public static IEnumerable<DateTimeOffset> HoursOf(Profile who, DateTimeOffset moment)
    {
        var today = DateOnly.FromDateTime(moment.ToZone(who.Zone).DateTime);
        return Enumerable.Range(1, DaysToLook)
            .Select(today.AddDays)
            .SelectMany(date =>
                who.Availability.Where(window => window.Day == date.DayOfWeek).SelectMany(window => HoursOf(window, date, who.Zone)))
            .Where(hour => hour > moment);
    }

    private static IEnumerable<DateTimeOffset> HoursOf(WeeklyWindow window, DateOnly date, string zone)
    {
        for (var hour = window.From.Hour; hour < window.To.Hour; hour++)
        {
            yield return TimeZones.At(date, new TimeOnly(hour, 0), zone);
        }
    }

    private static bool Has(Profile who, DateTimeOffset hour)
    {
        var local = hour.ToZone(who.Zone);
        return who.Availability.Any(window =>
            window.Day == local.DayOfWeek && TimeOnly.FromDateTime(local.DateTime) >= window.From && TimeOnly.FromDateTime(local.DateTime) < window.To);
    }
}
