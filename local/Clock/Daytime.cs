namespace MentorFlow.Local.Clock;

/// <summary>Working hours, so that anyone who tries the product at night or on a Sunday sees people who answer and mails that go out.</summary>
internal static class Daytime
{
    private static readonly TimeSpan Opens = TimeSpan.FromHours(9.5);
    private static readonly TimeSpan Closes = TimeSpan.FromHours(15);

    /// <returns>UTC: <paramref name="now"/> itself between 9:30 and 15:00 of a weekday, else the next half past nine of one.</returns>
    public static DateTimeOffset From(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        if (local.TimeOfDay >= Opens && local.TimeOfDay < Closes && !IsWeekend(local))
        {
            return now;
        }

        var morning = local.Date + Opens;
        while (morning < local || IsWeekend(morning))
        {
            morning = morning.AddDays(1);
        }

        return new DateTimeOffset(morning, zone.GetUtcOffset(morning)).ToUniversalTime();
    }

    private static bool IsWeekend(DateTime day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
