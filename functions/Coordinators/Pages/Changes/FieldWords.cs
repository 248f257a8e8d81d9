using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Pages.Drafts;
using MentorFlow.Json;
using MentorFlow.Localization;
using MentorFlow.Matching;

namespace MentorFlow.Functions.Coordinators.Pages.Changes;

/// <summary>The fields of a definition as the pages call them on which they are set up, and their values in words.</summary>
internal static class FieldWords
{
    private const string Weights = "matching.weights.";

    private const string OfCalendar = "calendar.";

    private static readonly (string End, string Part)[] OfLadder =
        [(".nudges.patience", "patience"), (".nudges.template", "message"), (".nudges", "step"), (".onSilence", "silence")];

    /// <summary>Fields whose numbers are shares from 0 to 1.</summary>
    private static readonly HashSet<string> Shares = ["passMark", "minimumScore", "reviewsAt", "mentorPulsesAt", "feedbackAt"];

    private static readonly Dictionary<string, string> OfSetUp = PolicyFields.Spans.Select(field => (field.Path, Key: $"console-drafts.spans.{field.Name}"))
        .Concat(PolicyFields.Counts.Select(field => (field.Path, Key: $"console-drafts.counts.{field.Name}")))
        .Concat(PolicyFields.Ladders.Append(PolicyFields.Training).Select(field => (field.Path, Key: $"console-drafts.ladders.{field.Name}")))
        .ToDictionary(field => field.Path, field => field.Key);

    /// <param name="field">Its path, without places in lists and languages.</param>
    /// <returns>Null for what is no field.</returns>
    public static string? Of(Texts texts, string field)
    {
        if (OfSetUp.TryGetValue(field, out var known))
        {
            return texts[known];
        }

        foreach (var (end, part) in OfLadder)
        {
            if (field.EndsWith(end, StringComparison.Ordinal) && Of(texts, field[..^end.Length]) is { } ladder)
            {
                return texts["change-fields.ladder.part", ("ladder", ladder), ("what", texts[$"change-fields.ladder.{part}"])];
            }
        }

        if (field.StartsWith(Weights, StringComparison.Ordinal) && Enum.TryParse<ScorePartKind>(field[Weights.Length..], ignoreCase: true, out var kind))
        {
            return texts["change-fields.weight", ("part", texts.Of(kind))];
        }

        string[] keys =
        [
            .. field.StartsWith(OfCalendar, StringComparison.Ordinal) ? [$"console-drafts.calendar.{field[OfCalendar.Length..]}"] : Array.Empty<string>(),
            $"change-fields.of.{field}",
            $"change-fields.of.{field}.whole",
        ];
        return Array.Find(keys, texts.Has) is { } key ? texts[key] : null;
    }

    /// <summary>A value as people read it: dates on the clock of the program, spans in days where they are whole ones.</summary>
    /// <param name="field">Its path, without places in lists and languages.</param>
    /// <param name="value">As the API writes it; null for nothing.</param>
    /// <param name="zone">IANA zone of the program.</param>
    public static string ValueOf(Texts texts, string field, string? value, string zone)
    {
        if (string.IsNullOrEmpty(value))
        {
            return texts["console-change.nothing"];
        }

        if (value[0] is not ('{' or '['))
        {
            return One(texts, field, value, zone);
        }

        try
        {
            return Said(texts, field, JsonNode.Parse(value), zone);
        }
        catch (JsonException)
        {
            // Cut where it was long, or words of somebody that only look like it.
            return value.EndsWith('…') ? texts["change-fields.much"] : value;
        }
    }

    private static string Said(Texts texts, string field, JsonNode? value, string zone) => value switch
    {
        JsonObject { Count: > 0 } held => string.Join(
            texts["words.comma"],
            held.Select(one => SaidWithin(texts, field, one.Key, one.Value, zone))),
        JsonArray { Count: > 0 } items => texts.List([.. items.Select(item => Said(texts, field, item, zone))]),
        JsonValue one => One(texts, field, one.TryGetValue<string>(out var words) ? words : one.ToJsonString(), zone),
        _ => texts["console-change.nothing"],
    };

    private static string SaidWithin(Texts texts, string field, string name, JsonNode? value, string zone)
    {
        var inner = $"{field}.{name}";
        return DefinitionFields.All.ContainsKey(inner)
            ? texts["change-fields.value", ("field", Of(texts, inner) ?? name), ("value", Said(texts, inner, value, zone))]
            : texts["change-fields.value", ("field", name), ("value", Said(texts, field, value, zone))];
    }

    private static string One(Texts texts, string field, string value, string zone)
    {
        var type = DefinitionFields.All.GetValueOrDefault(field);
        if (type == typeof(bool))
        {
            return texts[value == "true" ? "words.yes" : "words.no"];
        }

        if (type == typeof(TimeSpan))
        {
            return Durations.TryParse(value, out var span) ? Span(texts, span) : value;
        }

        if (type == typeof(DateTimeOffset))
        {
            return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? texts.BriefMoment(moment, zone)
                : value;
        }

        if (type == typeof(DateOnly))
        {
            return DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var day) ? texts.Date(day) : value;
        }

        if (type == typeof(double) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return Shares.Contains(field.Split('.')[^1]) ? texts.Percent(number) : number.ToString("0.##", texts.Culture);
        }

        return type is { IsEnum: true } ? ChoiceOf(texts, type, value) : value;
    }

    private static string Span(Texts texts, TimeSpan span) =>
        span == TimeSpan.FromDays(span.Days) ? texts.Days(span.Days)
        : span == TimeSpan.FromHours((int)span.TotalHours) ? texts["time.hours", ("count", (int)span.TotalHours)]
        : span < TimeSpan.FromHours(1) && span.Seconds == 0 ? texts["time.minutes", ("count", span.Minutes)]
        : texts.Effort(span);

    private static string ChoiceOf(Texts texts, Type type, string value)
    {
        var key = type == typeof(ReportReaders) ? $"monthly-report.readers.{value}"
            : type == typeof(ProgramMomentKind) && value != nameof(ProgramMomentKind.Round) ? $"console-programs.moments.{value}"
            : $"choices.{type.Name}.{value}";
        return texts.Has(key) ? texts[key] : value;
    }
}
