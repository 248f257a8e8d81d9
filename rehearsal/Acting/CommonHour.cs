using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>When two people can meet: an hour in the weekly windows of both, across their zones.</summary>
public static class CommonHour
{
    private const int DaysToLook = 21;

    /// <summary>The first common hour after the moment; the first one's own when they share none, and a day later when they have no whole one.</summary>
    /// <returns>UTC.</returns>
    public static DateTimeOffset After(DateTimeOffset moment, Profile one, Profile other)
    {
        DateTimeOffset? first = null;
        foreach (var hour in HoursOf(one, moment))
        {
            first ??= hour;
            if (Has(other, hour))
            {
                return hour;
            }
        }

        return first ?? moment.AddDays(1);
    }

    private static IEnumerable<DateTimeOffset> HoursOf(Profile who, DateTimeOffset moment)
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
