using NodaTime.TimeZones;

namespace MentorFlow.Domain.Programs;

/// <summary>
/// Days on which most people are not at work, as far as a zone tells the country: enough to warn of a date, and no calendar of law. Of countries that are
/// not known here, only the days that nearly all share.
/// </summary>
public static class PublicHolidays
{
    private static readonly Dictionary<string, string> Countries = (TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
        .ToDictionary(location => location.ZoneId, location => location.CountryCode, StringComparer.Ordinal);

    /// <summary>Whether it is a weekend or a holiday there.</summary>
    /// <param name="zone">IANA zone.</param>
    public static bool IsFree(DateOnly day, string zone) => IsWeekend(day) || IsHoliday(day, zone);

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <param name="zone">IANA zone.</param>
    public static bool IsHoliday(DateOnly day, string zone)
    {
        var afterEaster = day.DayNumber - Easter(day.Year).DayNumber;
        return (day.Month, day.Day) is (1, 1) or (12, 25) || Countries.GetValueOrDefault(zone) switch
        {
            "FR" => afterEaster is 1 or 39 or 50 || (day.Month, day.Day) is (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11),
            "BE" => afterEaster is 1 or 39 or 50 || (day.Month, day.Day) is (5, 1) or (7, 21) or (8, 15) or (11, 1) or (11, 11),
            "DE" => afterEaster is -2 or 1 or 39 or 50 || (day.Month, day.Day) is (5, 1) or (10, 3) or (12, 26),
            "CH" => afterEaster is -2 or 1 or 39 or 50 || (day.Month, day.Day) is (8, 1) or (12, 26),
            "ES" => afterEaster is -2 || (day.Month, day.Day) is (1, 6) or (5, 1) or (8, 15) or (10, 12) or (11, 1) or (12, 6) or (12, 8),
            "PT" => afterEaster is -2 || (day.Month, day.Day) is (4, 25) or (5, 1) or (6, 10) or (8, 15) or (10, 5) or (11, 1) or (12, 1) or (12, 8),
            "IT" => afterEaster is 1 || (day.Month, day.Day) is (1, 6) or (4, 25) or (5, 1) or (6, 2) or (8, 15) or (11, 1) or (12, 8) or (12, 26),
            "GB" => afterEaster is -2 or 1 || (day.Month, day.Day) is (12, 26)
                || Is(day, 5, DayOfWeek.Monday, 1) || IsLastMonday(day, 5) || IsLastMonday(day, 8),
            "CA" => afterEaster is -2 || (day.Month, day.Day) is (7, 1) or (12, 26)
                || Is(day, 9, DayOfWeek.Monday, 1) || Is(day, 10, DayOfWeek.Monday, 2),
            "US" => (day.Month, day.Day) is (6, 19) or (7, 4) or (11, 11)
                || IsLastMonday(day, 5) || Is(day, 9, DayOfWeek.Monday, 1) || Is(day, 11, DayOfWeek.Thursday, 4),
            _ => false,
        };
    }

    /// <param name="which">Of those of the month, from 1.</param>
    private static bool Is(DateOnly day, int month, DayOfWeek weekday, int which) =>
        day.Month == month && day.DayOfWeek == weekday && (day.Day - 1) / 7 == which - 1;

    private static bool IsLastMonday(DateOnly day, int month) =>
        day.Month == month && day.DayOfWeek is DayOfWeek.Monday && day.Day + 7 > DateTime.DaysInMonth(day.Year, month);

    // The Gregorian computus in whole numbers: the golden number, the century's corrections, the full moon, the Sunday after.
    private static DateOnly Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var moon = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var full = moon - (moon / 28 * (1 - (moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + full + 2 - century + (century / 4)) % 7;
        var sunday = full - weekday;
        var month = 3 + ((sunday + 40) / 44);
        return new DateOnly(year, month, sunday + 28 - (31 * (month / 4)));
    }
}
