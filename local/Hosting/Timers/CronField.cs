using System.Globalization;

namespace MentorFlow.Local.Hosting;

/// <summary>One field of a schedule: lists of values, ranges and steps, with names where the field has them.</summary>
internal sealed record CronField(string Name, int Min, int Max, params string[] Names)
{
    public static readonly CronField Second = new("second", 0, 59);
    public static readonly CronField Minute = new("minute", 0, 59);
    public static readonly CronField Hour = new("hour", 0, 23);
    public static readonly CronField Day = new("day", 1, 31);
    public static readonly CronField Month = new("month", 1, 12, CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12]);
    public static readonly CronField DayOfWeek = new("day of the week", 0, 6, CultureInfo.InvariantCulture.DateTimeFormat.DayNames);

    /// <summary>The values the text allows, one bit each; null when it cannot be read.</summary>
    public ulong? Parse(string text)
    {
        ulong allowed = 0;
        foreach (var item in text.Split(','))
        {
            if (Item(item) is not { } values)
            {
                return null;
            }

            allowed |= values;
        }

        return allowed;
    }

    private ulong? Item(string item)
    {
        var parts = item.Split('/');
        var step = parts is [_, var every] ? Number(every) : 1;
        if (parts.Length > 2 || step is not > 0 || Range(parts[0], stepped: parts.Length == 2) is not { } range)
        {
            return null;
        }

        ulong values = 0;
        for (var value = range.From; value <= range.To; value += step.Value)
        {
            values |= 1UL << value;
        }

        return values;
    }

    private (int From, int To)? Range(string text, bool stepped) => text.Split('-') switch
    {
        ["*"] => (Min, Max),
        [var only] when Value(only) is { } value => (value, stepped ? Max : value),
        [var first, var last] when Value(first) is { } from && Value(last) is { } to && from <= to => (from, to),
        _ => null,
    };

    private int? Value(string text) => Number(text) is { } value ? (value >= Min && value <= Max ? value : null) : Named(text);

    private int? Named(string text)
    {
        var index = Array.FindIndex(Names, name => text.Length >= 3 && (Same(name, text) || Same(name[..3], text)));
        return index < 0 ? null : index + Min;

        static bool Same(string name, string text) => string.Equals(name, text, StringComparison.OrdinalIgnoreCase);
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
