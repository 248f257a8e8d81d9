using System.Globalization;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>How advice is said, in every report alike: what to do, and why.</summary>
public static class AdviceWords
{
    private const string AnyZone = "Etc/UTC";

    public static Phrase What(RehearsalAdvice advice) => new($"rehearsal-advice.{advice.Kind}.what", ValuesOf(advice));

    public static Phrase Why(RehearsalAdvice advice) => new($"rehearsal-advice.{advice.Kind}.why", ValuesOf(advice));

    private static (string Name, object? Value)[] ValuesOf(RehearsalAdvice advice)
    {
        var zone = advice.Zone is { } known && TimeZones.IsKnown(known) ? known : AnyZone;
        return
        [
            ("count", advice.Count),
            ("of", advice.Of),
            ("figure", Math.Round(advice.Figure, 1)),
            ("limit", Math.Round(advice.Limit, 1)),
            ("share", Percent(advice.Figure)),
            ("most", Percent(advice.Limit)),
            ("about", AboutOf(advice)),
            ("place", CityOf(zone)),
            ("day", advice.At is { } at ? (object)DateOnly.FromDateTime(at.ToZone(zone).DateTime) : null),
            ("time", TimeOf(advice.At, zone)),
            ("better", TimeOf(advice.Better, zone)),
        ];
    }

    // What is not known here, a report from elsewhere says in its own words.
    private static object? AboutOf(RehearsalAdvice advice) => advice.Kind switch
    {
        AdviceKind.WeekOverTarget when Known<WorkItemKind>(advice.About) is { } kind => new Phrase($"choices.WorkItemKind.{kind}"),
        AdviceKind.Unmatched when Known<AdviceReason>(advice.About) is { } reason => new Phrase($"rehearsal-advice.reasons.{reason}"),
        AdviceKind.EventAtNight or AdviceKind.EventNeedsTwoTimes or AdviceKind.EventOnFreeDay when EventDecisions.KindOf(advice.About) is { } kind =>
            new Phrase($"rehearsal-advice.events.{kind}"),
        _ => advice.About,
    };

    private static T? Known<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>"America/New_York" is "New York", in every language.</summary>
    private static string CityOf(string zone) => zone.Split('/')[^1].Replace('_', ' ');

    private static string TimeOf(DateTimeOffset? at, string zone) => at?.ToZone(zone).ToString("H:mm", CultureInfo.InvariantCulture) ?? "";

    private static long Percent(double share) => (long)Math.Round(100 * Math.Clamp(share, 0, 1));
}
