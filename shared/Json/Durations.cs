using System.Text.RegularExpressions;
using System.Xml;

namespace MentorFlow.Json;

/// <summary>
/// ISO 8601 durations of fixed length: weeks, days, hours, minutes, seconds. Years and months are refused, because "P1M" is a month to some and 30
/// days to others.
/// </summary>
public static partial class Durations
{
    public static string Format(TimeSpan duration) => XmlConvert.ToString(duration);

    /// <returns>False when the text is no duration, has years or months, or is too long for a <see cref="TimeSpan"/>.</returns>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (!FixedLength().IsMatch(text))
        {
            return false;
        }

        try
        {
            duration = text.EndsWith('W')
                ? TimeSpan.FromDays(checked(7 * int.Parse(text.AsSpan()[1..^1], provider: null)))
                : XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception failure) when (failure is OverflowException or FormatException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^(P[0-9]+W|-?P(?=.)([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]{1,7})?S)?)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex FixedLength();
}
