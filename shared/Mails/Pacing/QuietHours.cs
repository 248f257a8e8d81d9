namespace MentorFlow.Mails.Pacing;

/// <summary>When no mail should arrive, by the recipient's clock (R96).</summary>
/// <param name="From">Beginning of the quiet; later than <paramref name="Until"/> when it lasts over midnight. Equal to it for no quiet hours at all.</param>
/// <param name="Until">End of the quiet.</param>
/// <param name="Weekends">Whether Saturday and Sunday are quiet too.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly Until, bool Weekends = false)
{
    /// <summary>From eight in the evening to eight in the morning.</summary>
    public static QuietHours Default { get; } = new(new TimeOnly(20, 0), new TimeOnly(8, 0));

    /// <param name="local">By the recipient's clock.</param>
    public bool Contain(DateTime local)
    {
        var isWeekend = local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return (Weekends && isWeekend) || (From != Until && TimeOnly.FromDateTime(local).IsBetween(From, Until));
    }
}
