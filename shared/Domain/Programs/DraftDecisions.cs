using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MentorFlow.Domain.People;
using MentorFlow.Json;

namespace MentorFlow.Domain.Programs;

/// <summary>What may happen to a draft of a program; pure.</summary>
public static partial class DraftDecisions
{
    /// <summary>IANA zone that a program begins with where nobody says another.</summary>
    public const string UsualZone = "Europe/Paris";

    private const int LongestId = 32;
    private const int LongestName = 120;

    // A repeated program opens no sooner than this, so that its coordinator has time to look through it.
    private const int DaysAhead = 7;

    /// <param name="zone">IANA zone, known.</param>
    public static ProgramDraft Begin(
        string draftId, ProgramTemplate template, string zone, TemplateWords words, string actor, DateTimeOffset now) =>
        new(draftId, ProgramTemplates.Of(template, Today(zone, now), zone, words), DraftPurpose.New, Of: null, OfVersion: null, now, actor);

    /// <returns><see cref="RefusalReason.WrongStage"/> for a program that is over.</returns>
    public static Verdict<ProgramDraft> Change(MentoringProgram program, IReadOnlyList<ProgramEvent> events, string actor, DateTimeOffset now) =>
        program.Status is ProgramStatus.Draft or ProgramStatus.Running
            ? new ProgramDraft(
                ProgramDraft.ChangeOf(program.ProgramId),
                ProgramDefinition.Of(program, events),
                DraftPurpose.Change,
                program.ProgramId,
                program.Version,
                now,
                actor)
            : RefusalReason.WrongStage;

    /// <summary>The same once more, whole weeks later, under the next name. Figures of before come from the program itself.</summary>
    public static ProgramDraft Repeat(
        string draftId, MentoringProgram program, IReadOnlyList<ProgramEvent> events, string actor, DateTimeOffset now)
    {
        var again = Next(ProgramDefinition.Of(program, events)) with { RepeatOf = program.ProgramId, Before = null };
        return new ProgramDraft(
            draftId, Ahead(again, Today(program.Zone, now).AddDays(DaysAhead)), DraftPurpose.Repeat, program.ProgramId, program.Version, now, actor);
    }

    /// <summary>A new program from what a draft says; the copy of a change is one, too, with dates that lie ahead.</summary>
    public static ProgramDraft Copy(ProgramDraft draft, string copyId, string actor, DateTimeOffset now)
    {
        var copy = new ProgramDraft(
            copyId,
            Ahead(Next(draft.Definition), Today(draft.Definition.Zone, now)),
            draft.Purpose is DraftPurpose.Repeat ? DraftPurpose.Repeat : DraftPurpose.New,
            draft.Purpose is DraftPurpose.Repeat ? draft.Of : null,
            draft.Purpose is DraftPurpose.Repeat ? draft.OfVersion : null,
            now,
            actor);
        return Edit(copy, copy.Definition, actor, now);
    }

    /// <summary>Writes what the draft is now; which program it changes or repeats is not for it to say.</summary>
    public static ProgramDraft Edit(ProgramDraft draft, ProgramDefinition definition, string actor, DateTimeOffset now) => draft with
    {
        Definition = draft.Purpose switch
        {
            DraftPurpose.Change => definition with { ProgramId = draft.Of },
            DraftPurpose.Repeat => definition with { RepeatOf = draft.Of },
            _ => definition,
        },
        ChangedAt = now,
        ChangedBy = actor,
    };

    /// <summary>At another level of structure: what the policy has of the old one becomes what the new one has, and what is its own stays.</summary>
    public static ProgramDefinition AtLevel(ProgramDefinition definition, StructureLevel level) =>
        level == definition.Level ? definition
        : definition.Policy is not { } policy ? definition with { Level = level }
        : definition with
        {
            Level = level,
            Policy = Moved(policy, StructureLevels.PolicyOf(definition.Level), StructureLevels.PolicyOf(level)),
        };

    /// <summary>In another zone, where every date and hour stays what it was on the wall.</summary>
    /// <param name="zone">As somebody wrote it; one that there is not is left to the rules, and moves nothing.</param>
    public static ProgramDefinition InZone(ProgramDefinition definition, string? zone) =>
        zone == definition.Zone || zone is null || !TimeZones.IsKnown(zone) || definition.Calendar is not { } calendar
            ? definition with { Zone = zone }
            : definition with
            {
                Zone = zone,
                Calendar = Each(calendar, moment => OnTheWall(moment, Known(definition.Zone), zone, days: 0)),
                Speed = Each(definition.Speed, moment => OnTheWall(moment, Known(definition.Zone), zone, days: 0)),
            };

    /// <summary>With an id made of the name, where it has none of its own.</summary>
    public static ProgramDefinition WithId(ProgramDefinition definition) =>
        string.IsNullOrWhiteSpace(definition.ProgramId) ? definition with { ProgramId = IdFrom(definition.Name) } : definition;

    /// <summary>"Mentorat d'été 2027" becomes "mentorat-d-ete-2027".</summary>
    /// <returns>Null where a name has no letter to begin with.</returns>
    public static string? IdFrom(string? name)
    {
        var plain = string.Concat((name ?? "").ToLowerInvariant().Normalize(NormalizationForm.FormD)
            .Where(character => CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
            .Select(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) ? character : '-'));
        var id = Dashes().Replace(plain, "-").TrimStart('-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        id = id[..Math.Min(id.Length, LongestId)].TrimEnd('-');
        return id.Length > 1 ? id : null;
    }

    private static ProgramDefinition Next(ProgramDefinition definition)
    {
        var name = definition.Name is { Length: > 0 } known ? Numbered(known, ' ', LongestName) : definition.Name;
        var id = definition.ProgramId is { Length: > 0 } taken ? Numbered(taken, '-', LongestId) : definition.ProgramId;
        return definition with { Name = name, ProgramId = id };
    }

    // "spring" becomes "spring-2", and that "spring-3"; a year is no number to count on.
    private static string Numbered(string text, char separator, int most)
    {
        var end = text.LastIndexOf(separator);
        var counts = int.TryParse(text[(end + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && end > 0 && number is > 1 and < 100;
        var stem = counts ? text[..end] : text;
        var tail = string.Create(CultureInfo.InvariantCulture, $"{separator}{(counts ? number + 1 : 2)}");
        return stem[..Math.Min(stem.Length, most - tail.Length)] + tail;
    }

    /// <summary>Moves every date by whole weeks, so that recruitment opens on that day or later; what does anyway stays.</summary>
    private static ProgramDefinition Ahead(ProgramDefinition definition, DateOnly earliest)
    {
        if (definition.Calendar is not { } calendar || !IsUsual(calendar.RecruitmentOpens.Year))
        {
            return definition;
        }

        var zone = Known(definition.Zone);
        var missing = earliest.DayNumber - DateOnly.FromDateTime(calendar.RecruitmentOpens.ToZone(zone).DateTime).DayNumber;
        if (missing <= 0)
        {
            return definition;
        }

        var days = (missing + 6) / 7 * 7;
        return definition with
        {
            Calendar = Each(calendar, moment => OnTheWall(moment, zone, zone, days)),
            Objectives = definition.Objectives?.Select(objective => objective with { By = DayLater(objective.By) }).ToList(),
            Sponsor = definition.Sponsor is { Commitments: { } promised } sponsor
                ? sponsor with { Commitments = [.. promised.Select(promise => promise with { By = DayLater(promise.By) })] }
                : definition.Sponsor,
            Events = definition.Events?.Select(plan => plan with
            {
                Tracks = plan.Tracks?.Select(track => track with { Day = DayLater(track.Day) }).ToList(),
            }).ToList(),
            Speed = Each(definition.Speed, moment => OnTheWall(moment, zone, zone, days)),
        };

        DateOnly DayLater(DateOnly day) => IsUsual(day.Year) ? day.AddDays(days) : day;
    }

    private static IReadOnlyList<SpeedPlan>? Each(IReadOnlyList<SpeedPlan>? plans, Func<DateTimeOffset, DateTimeOffset> move) => plans?
        .Select(plan => plan with { At = move(plan.At), RegistrationUntil = plan.RegistrationUntil is { } until ? move(until) : null })
        .ToList();

    private static ProgramCalendar Each(ProgramCalendar calendar, Func<DateTimeOffset, DateTimeOffset> move)
    {
        return calendar with
        {
            RecruitmentOpens = move(calendar.RecruitmentOpens),
            RecruitmentCloses = move(calendar.RecruitmentCloses),
            MatchingOn = move(calendar.MatchingOn),
            Ends = IfAny(calendar.Ends),
            LaunchEvent = IfAny(calendar.LaunchEvent),
            MidpointEvent = IfAny(calendar.MidpointEvent),
            ClosingEvent = IfAny(calendar.ClosingEvent),
        };

        DateTimeOffset? IfAny(DateTimeOffset? moment) => moment is { } known ? move(known) : null;
    }

    // The same hour of the clock, whatever zone and season.
    private static DateTimeOffset OnTheWall(DateTimeOffset moment, string from, string to, int days)
    {
        if (!IsUsual(moment.Year))
        {
            return moment;
        }

        var local = moment.ToZone(from).DateTime;
        return TimeZones.At(DateOnly.FromDateTime(local).AddDays(days), TimeOnly.FromDateTime(local), to);
    }

    private static ProgramPolicy Moved(ProgramPolicy policy, ProgramPolicy from, ProgramPolicy to) =>
        Moved(Node(policy), Node(from), Node(to)).Deserialize<ProgramPolicy>(MentorFlowJson.Options)!;

    private static JsonNode? Moved(JsonNode? own, JsonNode? from, JsonNode? to) =>
        JsonNode.DeepEquals(own, from) ? to?.DeepClone()
        : own is JsonObject mine && from is JsonObject before && to is JsonObject after
            ? new JsonObject(mine.Concat(after).Select(property => property.Key).Distinct()
                .Select(name => KeyValuePair.Create(name, Moved(mine[name], before[name], after[name])))
                .Where(property => property.Value is not null))
        : own?.DeepClone();

    private static JsonNode? Node(ProgramPolicy policy) => JsonSerializer.SerializeToNode(policy, MentorFlowJson.Options);

    // A draft may say anything that can be read; what no calendar reaches is left to the rules.
    private static bool IsUsual(int year) => year is > 1900 and < 9000;

    private static DateOnly Today(string? zone, DateTimeOffset now) => DateOnly.FromDateTime(now.ToZone(Known(zone)).DateTime);

    private static string Known(string? zone) => zone is not null && TimeZones.IsKnown(zone) ? zone : "UTC";

    [GeneratedRegex("-+")]
    private static partial Regex Dashes();
}
