using System.Numerics;

namespace MentorFlow.Local.Hosting;

/// <summary>
/// An NCRONTAB schedule of six fields: second, minute, hour, day, month, day of the week (0 is Sunday), in UTC.
/// A day must satisfy day and day of the week both, unlike in crontab.
/// </summary>
internal sealed class CronExpression
{
    /// <summary>29 February on a given weekday comes back within 40 years, the gap at 2100 included.</summary>
    private const int HorizonDays = 366 * 41;

    private static readonly CronField[] Fields =
        [CronField.Second, CronField.Minute, CronField.Hour, CronField.Day, CronField.Month, CronField.DayOfWeek];

    private readonly ulong[] allowed;

    private CronExpression(ulong[] allowed) => this.allowed = allowed;

    public static CronExpression? TryParse(string text, out string? refusal)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields.Length)
        {
            refusal = $"has {parts.Length} fields where six are wanted: second, minute, hour, day, month, day of the week";
            return null;
        }

        var masks = Fields.Zip(parts, (field, part) => (Field: field, Part: part, Mask: field.Parse(part))).ToList();
        if (masks.FirstOrDefault(read => read.Mask is null) is { Field: { } unread } wrong)
        {
            refusal = $"has \"{wrong.Part}\" for the {unread.Name}, which goes from {unread.Min} to {unread.Max}";
            return null;
        }

        var expression = new CronExpression([.. masks.Select(read => read.Mask!.Value)]);
        refusal = expression.Next(DateTime.UnixEpoch) is null ? "names a day that never comes" : null;
        return refusal is null ? expression : null;
    }

    /// <summary>The first occurrence strictly later than a moment, both in UTC; null when there is none.</summary>
    public DateTime? Next(DateTime after)
    {
        var earliest = new DateTime(after.Ticks - (after.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc).AddSeconds(1);
        if (IsAllowed(earliest.Date) && TimeOfDay(earliest.Hour, earliest.Minute, earliest.Second) is { } today)
        {
            return earliest.Date + today;
        }

        var midnight = TimeOfDay(0, 0, 0)!.Value;
        for (var days = 1; days <= HorizonDays; days++)
        {
            var date = earliest.Date.AddDays(days);
            if (IsAllowed(date))
            {
                return date + midnight;
            }
        }

        return null;
    }

    private bool IsAllowed(DateTime date) => Has(3, date.Day) && Has(4, date.Month) && Has(5, (int)date.DayOfWeek);

    private TimeSpan? TimeOfDay(int hour, int minute, int second)
    {
        if (Has(2, hour))
        {
            if (Has(1, minute) && From(0, second) is { } sameMinute)
            {
                return new TimeSpan(hour, minute, sameMinute);
            }

            if (From(1, minute + 1) is { } laterMinute)
            {
                return new TimeSpan(hour, laterMinute, From(0, 0)!.Value);
            }
        }

        return From(2, hour + 1) is { } laterHour ? new TimeSpan(laterHour, From(1, 0)!.Value, From(0, 0)!.Value) : null;
    }

    private bool Has(int field, int value) => (allowed[field] >> value & 1) == 1;

    private int? From(int field, int value) => allowed[field] >> value << value is var rest and not 0 ? BitOperations.TrailingZeroCount(rest) : null;
}
