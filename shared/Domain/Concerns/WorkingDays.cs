using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Concerns;

/// <summary>Days on which an answer can be expected: Monday to Friday, so that what is raised before a weekend is not late after it.</summary>
public static class WorkingDays
{
    /// <summary>The same time of day, as many working days later.</summary>
    /// <param name="days">At least 1.</param>
    /// <param name="zone">IANA zone whose calendar and clock count.</param>
    /// <returns>UTC.</returns>
    public static DateTimeOffset After(DateTimeOffset from, int days, string zone)
    {
        var local = from.ToZone(zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        for (var left = days; left > 0; left -= Is(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return TimeZones.At(day, TimeOnly.FromDateTime(local.DateTime), zone);
    }

    public static bool Is(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
