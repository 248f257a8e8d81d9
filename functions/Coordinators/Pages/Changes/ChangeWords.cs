using System.Globalization;
using System.Xml;
using MentorFlow.Domain.Changes;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Changes;

/// <summary>Changes of programs in words.</summary>
internal static class ChangeWords
{
    /// <summary>The fields that coordinators change most have names; of all others the name that the API has.</summary>
    private static readonly HashSet<string> Named =
    [
        "name", "purpose", "objectives", "coordinators", "zone", "sizeCap", "sponsorMessage", "meetingLink", "level", "sponsor", "safeguarding",
        "helper", "whistleblowingPage", "entryRules", "managers", "pilot", "recruitmentOpens", "recruitmentCloses", "matchingOn", "ends", "roundEvery",
        "mentorshipLength", "launchEvent", "midpointEvent", "closingEvent", "reports", "profile", "introductions", "circles", "singleMeetings",
    ];

    /// <param name="path">As the API spells it.</param>
    public static string FieldOf(Texts texts, string path)
    {
        var steps = path.Split('.', '[');
        var name = steps[0] == "calendar" && steps.Length > 1 ? steps[1] : steps[0];
        if (!Named.Contains(name))
        {
            return path;
        }

        var field = texts[$"console-change.fields.{name}"];
        return steps.Length > 1 && steps[0] != "calendar" ? texts["console-change.field-in", ("field", field), ("path", Within(path, name))] : field;
    }

    // "coordinators[0].email" is the first one's: "1: email".
    private static string Within(string path, string name)
    {
        var rest = path[name.Length..].TrimStart('.');
        return rest.StartsWith('[') && rest.IndexOf(']', StringComparison.Ordinal) is > 1 and var closes
            && int.TryParse(rest[1..closes], NumberStyles.None, CultureInfo.InvariantCulture, out var item)
                ? string.Create(CultureInfo.InvariantCulture, $"{item + 1}{(rest.Length > closes + 2 ? $": {rest[(closes + 2)..]}" : "")}")
                : rest;
    }

    /// <summary>A value as people read it: dates on the clock of the program, spans in days where they are whole ones.</summary>
    /// <param name="value">As the API writes it; null for nothing.</param>
    /// <param name="zone">IANA zone of the program.</param>
    public static string ValueOf(Texts texts, string? value, string zone)
    {
        if (string.IsNullOrEmpty(value))
        {
            return texts["console-change.nothing"];
        }

        if (value.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return texts.BriefMoment(moment, zone);
        }

        return SpanOf(value) is { } span && span == TimeSpan.FromDays(span.Days) ? texts.Days(span.Days) : value;
    }

    /// <summary>What a change means for a pair, in a sentence.</summary>
    /// <param name="zone">IANA zone of the program.</param>
    public static string Of(Texts texts, Effect effect, string zone)
    {
        var before = effect.From is { } old ? texts.BriefMoment(old, zone) : texts["console-change.nothing"];
        var after = effect.To is { } renewed ? texts.BriefMoment(renewed, zone) : texts["console-change.nothing"];
        var said = effect.Event is { } held
            ? texts["console-change.effects.Event", ("event", texts[$"console-programs.moments.{held}"]), ("from", before), ("to", after)]
            : texts[$"console-change.effects.{effect.Kind}", ("from", before), ("to", after)];
        return effect.Outcome is EffectOutcome.Stays ? $"{said} {texts["console-change.does-not-fit"]}"
            : effect.Outcome is EffectOutcome.MovesWithConsent ? $"{said} {texts["console-change.is-asked"]}"
            : said;
    }

    private static TimeSpan? SpanOf(string value)
    {
        if (value[0] is not 'P')
        {
            return null;
        }

        try
        {
            return XmlConvert.ToTimeSpan(value);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
