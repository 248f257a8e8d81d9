using MentorFlow.Domain.People;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>When somebody is at work, by their own clock: Monday to Friday, between two hours.</summary>
internal sealed record WorkingHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>The moment itself during working hours, else some time into the next ones.</summary>
    /// <param name="zone">IANA time zone.</param>
    /// <param name="into">How long after the working day has begun.</param>
    /// <returns>UTC.</returns>
    public DateTimeOffset Next(DateTimeOffset moment, string zone, TimeSpan into)
    {
        var local = moment.ToZone(zone);
        var date = DateOnly.FromDateTime(local.DateTime);
        var time = TimeOnly.FromDateTime(local.DateTime);
        if (IsWorkday(date) && time >= From && time <= Until)
        {
            return moment;
        }

        date = time > Until ? date.AddDays(1) : date;
        while (!IsWorkday(date))
        {
            date = date.AddDays(1);
        }

        return TimeZones.At(date, From.Add(into), zone);
    }

    private static bool IsWorkday(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
