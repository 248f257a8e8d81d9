using System.Text.RegularExpressions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Video;
using MentorFlow.Matching;
using MentorFlow.Matching.Validation;

namespace MentorFlow.Domain.Programs;

/// <summary>The rules of a program definition; all that are broken are reported at once, each with its field.</summary>
public static partial class ProgramDefinitionRules
{
    private const int LongestName = 120;
    private const int LongestText = 2000;
    private const int LongestEcho = 60;
    private const int MostPeople = 100_000;
    private const int MinutesPerWeek = 7 * 24 * 60;

    /// <summary>Whether a text can be the id of a program.</summary>
    public static bool IsId(string? text) => text is not null && ProgramIdPattern().IsMatch(text);

    /// <param name="now">UTC; a program cannot end in the past.</param>
    /// <param name="running">The program that the definition changes: dates of it that have passed may stay as they were. Null for a new one.</param>
    /// <param name="surveys">What the program asks, for objectives that its answers measure; null for the built-in questions.</param>
    public static Verdict<MentoringProgram> Check(
        ProgramDefinition definition, DateTimeOffset now, MentoringProgram? running = null, ProgramSurveys? surveys = null)
    {
        var errors = new List<FieldError>();
        var policy = definition.Policy ?? StructureLevels.PolicyOf(definition.Level);
        Require(
            definition.ProgramId is { } id && ProgramIdPattern().IsMatch(id),
            "programId",
            "rules.program-id");
        Require(running is null || definition.ProgramId == running.ProgramId, "programId", "rules.stays", ("value", running?.ProgramId));
        Require(!string.IsNullOrWhiteSpace(definition.Name), "name", "rules.program-name");
        Require(definition.Name is not { Length: > LongestName }, "name", "rules.too-long", ("max", LongestName));
        Require(definition.Name?.Any(char.IsControl) is not true, "name", "rules.one-line", ("max", LongestName));
        Require(!string.IsNullOrWhiteSpace(definition.Purpose), "purpose", "rules.program-purpose");
        Require(definition.Purpose is null or { Length: <= LongestText }, "purpose", "rules.too-long", ("max", LongestText));
        Require(definition.SponsorMessage is null or { Length: <= LongestText }, "sponsorMessage", "rules.too-long", ("max", LongestText));
        Require(definition.Objectives is { Count: > 0 }, "objectives", "rules.program-objectives");
        Require(definition.Coordinators is { Count: > 0 }, "coordinators", "rules.program-coordinators");
        Require(definition.Zone is { } zone && TimeZones.IsKnown(zone), "zone", "rules.iana-zone", ("zone", Brief(definition.Zone)));
        Require(Enum.IsDefined(definition.Form), "form", "rules.choose-one");
        Require(
            running is not { Status: not ProgramStatus.Draft } || definition.Form == running.Form, "form", "rules.stays", ("value", running?.Form.ToString()));
        Require(definition.Template is null || Enum.IsDefined(definition.Template.Value), "template", "rules.choose-one");
        Require(Enum.IsDefined(definition.Way), "way", "rules.choose-one");
        Require(definition is not { Way: WorkingWay.Writing, Form: ProgramForm.Circle }, "way", "rules.writing-of-two");
        Require(definition is not { SingleMeetings: true, Form: ProgramForm.Circle }, "singleMeetings", "meetings.rules.of-pairs");
        Require(Enum.IsDefined(definition.Level), "level", "rules.choose-one");
        Require(Enum.IsDefined(definition.Managers), "managers", "rules.choose-one");
        Require(Enum.IsDefined(definition.Reports), "reports", "rules.choose-one");
        Require(definition.RepeatOf is null || ProgramIdPattern().IsMatch(definition.RepeatOf), "repeatOf", "rules.program-id");
        Require(definition.MeetingLink is not { } link || MeetingLink.Parse(link) is not null, "meetingLink", MeetingLink.Rule);
        Require(definition.SizeCap is null or > 1, "sizeCap", "rules.at-least-people", ("min", 2));
        Require(definition.SizeCap is null or <= MostPeople, "sizeCap", "rules.at-most", ("max", MostPeople));
        Require(!definition.Pilot || definition.SizeCap is not null, "sizeCap", "rules.pilot-cap");
        Require(!definition.Pilot || definition.Calendar is not { IsEvergreen: true }, "calendar.ends", "rules.pilot-end");
        errors.AddRange(ProgramTextsRules.Check(definition.Texts));
        errors.AddRange(BackingRules.Check(definition));
        errors.AddRange(CircleRules.Check(definition.Circles, definition.Form));
        errors.AddRange(IntroductionPolicyRules.Check(definition.Introductions, definition.Form, definition.Circles));
        errors.AddRange(ProfileSettingsRules.Check(definition.Profile, definition.Form, definition.Circles));
        CheckCalendar();
        CheckMatching(definition.Matching ?? MatchingSettings.Default);
        Require(
            definition.Matching is not { Mode: MatchingMode.Admin } || policy.Proposals.Review is not null,
            "policy.proposals.review",
            "rules.review-needed");
        errors.AddRange(EntryRuleRules.Check(definition.EntryRules ?? [], definition.Form, definition.Circles));
        errors.AddRange(SpeedRules.Check(definition.Speed, definition.Form, definition.Calendar, running, now));
        errors.AddRange(PolicyRules.Check(policy));
        errors.AddRange(ObjectiveRules.Check(definition.Objectives ?? [], policy, definition.Form, surveys, definition.Circles));
        return errors.Count > 0 ? Refusal.Invalid(errors) : ToProgram(definition, running);

        void CheckCalendar()
        {
            if (definition.Calendar is not { } calendar)
            {
                errors.Add(new FieldError("calendar", "rules.program-calendar"));
                return;
            }

            errors.AddRange(CalendarRules.Check(calendar, running is { Status: ProgramStatus.Running } ? running.Calendar : null, now));
            errors.AddRange(EventRules.Check(definition.Events, calendar, definition.Form, definition.Circles));
        }

        void CheckMatching(MatchingSettings matching)
        {
            Require(Enum.IsDefined(matching.Mode), "matching.mode", "rules.choose-one");
            Require(
                definition.Form is not ProgramForm.Circle || matching is { Mode: not MatchingMode.MenteeChoice, Asked: AskedBefore.Nobody },
                "matching.mode",
                "circles.rules.mode");
            Require(Enum.IsDefined(matching.AsksBefore), "matching.asksBefore", "rules.choose-one");
            Require(
                matching.AsksBefore is AskedBefore.Nobody || definition.Form is not ProgramForm.Circle, "matching.asksBefore", "rules.circles-ask-after");
            Require(
                matching.Shortlist is >= 1 and <= MatchingSettings.LongestShortlist,
                "matching.shortlist",
                "rules.from-to",
                ("min", 1),
                ("max", MatchingSettings.LongestShortlist));
            Require(
                matching.MentorsPerMentee is >= 1 and <= MatchingSettings.MostMentors,
                "matching.mentorsPerMentee",
                "rules.from-to",
                ("min", 1),
                ("max", MatchingSettings.MostMentors));
            Require(
                matching.MentorsPerMentee <= 1 || definition.Form is ProgramForm.OneToOne or ProgramForm.Reverse,
                "matching.mentorsPerMentee",
                "places-budget.rules.one-mentor");
            Require(
                matching.MenteesPerMentor is >= 1 and <= MatchingSettings.MostMentees,
                "matching.menteesPerMentor",
                "rules.from-to",
                ("min", 1),
                ("max", MatchingSettings.MostMentees));
            Require(matching.MinimumScore is >= 0 and <= 1, "matching.minimumScore", "rules.from-to", ("min", 0), ("max", 1));
            Require(
                matching.MinimumOverlapMinutes is >= 0 and <= MinutesPerWeek,
                "matching.minimumOverlapMinutes",
                "rules.minutes-a-week",
                ("min", 0),
                ("max", MinutesPerWeek));
            Require(
                !matching.Stable || (matching.Mode is not MatchingMode.MenteeChoice && definition.Form is not (ProgramForm.Peer or ProgramForm.Circle)),
                "matching.stable",
                "rules.stable");
            errors.AddRange(
                PolicyCheck.Weights(matching.Weights ?? new ScoreWeights()).Select(wrong => new FieldError($"matching.{wrong.Field}", wrong.Message)));
            errors.AddRange(
                PolicyCheck.Aims(new MatchingPolicy { Objectives = matching.Objectives ?? new Objectives() })
                    .Select(wrong => new FieldError($"matching.{wrong.Field}", wrong.Message)));
        }

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    /// <summary>The events of a definition that was checked, as they are stored beside the program.</summary>
    public static IReadOnlyList<ProgramEvent> EventsOf(ProgramDefinition definition) =>
    [
        .. (definition.Events ?? []).Select(plan => new ProgramEvent(
            definition.ProgramId!,
            plan.Kind,
            EventRules.LinkOf(plan.Link),
            Address: EventRules.AddressOf(plan.Address),
            Tracks: EventRules.TracksOf(plan.Tracks, known: null))),
    ];

    // What is changed keeps where it stands; its version is one more.
    private static MentoringProgram ToProgram(ProgramDefinition definition, MentoringProgram? running) => new(
        definition.ProgramId!,
        Version: (running?.Version ?? 0) + 1,
        definition.Name!.Trim(),
        definition.Purpose!.Trim(),
        definition.Objectives!,
        definition.Coordinators!,
        definition.Form,
        definition.Zone!,
        definition.Calendar! with { Zone = definition.Zone },
        definition.Matching ?? MatchingSettings.Default,
        definition.Policy ?? StructureLevels.PolicyOf(definition.Level),
        definition.EntryRules ?? [],
        running?.Status ?? ProgramStatus.Draft,
        definition.Pilot,
        definition.SizeCap,
        definition.SponsorMessage,
        definition.MeetingLink is { } link ? MeetingLink.Parse(link) : null)
    {
        Template = definition.Template,
        Level = definition.Level,
        Way = definition.Way,
        SingleMeetings = definition.SingleMeetings,
        Profile = ProfileSettings.Tidy(definition.Profile),
        Circles = definition.Form is ProgramForm.Circle ? definition.Circles ?? CircleSettings.Usual : null,
        Speed = definition.Speed is { Count: > 0 } planned ? [.. planned.Select(SpeedRules.Tidy)] : null,
        Introductions = definition.Introductions,
        Sponsor = definition.Sponsor,
        Safeguarding = definition.Safeguarding,
        Helper = definition.Helper,
        WhistleblowingPage = string.IsNullOrWhiteSpace(definition.WhistleblowingPage) ? null : MeetingLink.Parse(definition.WhistleblowingPage.Trim()),
        Managers = definition.Managers,
        Reports = definition.Reports,
        Before = definition.Before,
        RepeatOf = definition.RepeatOf,
        Texts = definition.Texts is { Count: > 0 } ? definition.Texts : null,
    };

    private static string? Brief(string? text) => text is { Length: > LongestEcho } ? text[..LongestEcho] : text;

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,31}\z")]
    private static partial Regex ProgramIdPattern();
}
