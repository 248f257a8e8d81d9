using System.Globalization;
using MentorFlow.Json;

namespace MentorFlow.Domain.Limits;

/// <summary>How many requests of one sender are taken at once; what is used up comes back evenly over the span.</summary>
/// <param name="Most">1 or more.</param>
/// <param name="Per">The span in which all of them have come back.</param>
public sealed record RequestLimit(int Most, TimeSpan Per)
{
    /// <summary>How an operator writes it, to end the sentence "it must be".</summary>
    public const string Written = "a number of requests in a span, such as 6000/PT1M";

    /// <summary>What one request costs of the span.</summary>
    public TimeSpan Each => TimeSpan.FromTicks(Math.Max(1, Per.Ticks / Most));

    /// <returns>Null when the text is no limit.</returns>
    public static RequestLimit? Parse(string text) =>
        text.Split('/') is [var most, var per]
            && int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count > 0
            && Durations.TryParse(per, out var span)
            && span > TimeSpan.Zero
            ? new RequestLimit(count, span)
            : null;
}
