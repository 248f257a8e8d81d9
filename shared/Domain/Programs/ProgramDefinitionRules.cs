using System.Text.RegularExpressions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Video;
using MentorFlow.Matching;
using MentorFlow.Matching.Validation;

namespace MentorFlow.Domain.Programs;

/// <summary>The rules of a program definition; all that are broken are reported at once, each with its field.</summary>
public static partial class ProgramDefinitionRules
{
    private const int LongestName = 120;
    private const int LongestText = 2000;
    private const int MinutesPerWeek = 7 * 24 * 60;

    private static readonly TimeSpan LongestProgram = TimeSpan.FromDays(3 * 366);

    /// <param name="now">UTC; a program cannot end in the past.</param>
    public static Verdict<MentoringProgram> Check(ProgramDefinition definition, DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        Require(
            definition.ProgramId is { } id && ProgramIdPattern().IsMatch(id),
            "programId",
            "rules.program-id");
        Require(!string.IsNullOrWhiteSpace(definition.Name), "name", "rules.program-name");
        Require(definition.Name?.Length <= LongestName, "name", "rules.too-long", ("max", LongestName));
        Require(!string.IsNullOrWhiteSpace(definition.Purpose), "purpose", "rules.program-purpose");
        Require(definition.Purpose is null or { Length: <= LongestText }, "purpose", "rules.too-long", ("max", LongestText));
        Require(definition.SponsorMessage is null or { Length: <= LongestText }, "sponsorMessage", "rules.too-long", ("max", LongestText));
        Require(definition.Objectives is { Count: > 0 }, "objectives", "rules.program-objectives");
        Require(definition.Coordinators is { Count: > 0 }, "coordinators", "rules.program-coordinators");
        Require(definition.Zone is { } zone && TimeZones.IsKnown(zone), "zone", "rules.iana-zone", ("zone", definition.Zone));
        Require(definition.Form is not ProgramForm.Circle, "form", "rules.program-circles");
        Require(definition.MeetingLink is not { } link || MeetingLink.Parse(link) is not null, "meetingLink", MeetingLink.Rule);
        Require(definition.SizeCap is null or > 1, "sizeCap", "rules.at-least-people", ("min", 2));
        CheckObjectives();
        CheckCoordinators();
        CheckCalendar();
        CheckMatching(definition.Matching ?? MatchingSettings.Default);
        Require(
            definition is not { Matching.Mode: MatchingMode.Admin, Policy.Proposals.Review: null },
            "policy.proposals.review",
            "rules.review-needed");
        errors.AddRange(EntryRuleRules.Check(definition.EntryRules ?? [], definition.Form));
        errors.AddRange(PolicyRules.Check(definition.Policy ?? ProgramPolicy.Default));
        return errors.Count > 0 ? Refusal.Invalid(errors) : ToProgram(definition);

        void CheckObjectives()
        {
            for (var i = 0; i < (definition.Objectives?.Count ?? 0); i++)
            {
                var objective = definition.Objectives![i];
                Require(!string.IsNullOrWhiteSpace(objective.Text), $"objectives[{i}].text", "rules.objective-text");
                Require(!string.IsNullOrWhiteSpace(objective.Measure), $"objectives[{i}].measure", "rules.objective-measure");
                Require(double.IsFinite(objective.Target), $"objectives[{i}].target", "rules.number");
            }
        }

        void CheckCoordinators()
        {
            for (var i = 0; i < (definition.Coordinators?.Count ?? 0); i++)
            {
                Require(!string.IsNullOrWhiteSpace(definition.Coordinators![i].Name), $"coordinators[{i}].name", "rules.not-empty");
                Require(EmailPattern().IsMatch(definition.Coordinators[i].Email ?? ""), $"coordinators[{i}].email", "rules.mail-address");
                Require(
                    definition.Coordinators[i].Language is not { } language || PersonRules.IsLanguage(language),
                    $"coordinators[{i}].language",
                    "rules.language-tag");
            }
        }

        void CheckCalendar()
        {
            if (definition.Calendar is not { } calendar)
            {
                errors.Add(new FieldError("calendar", "rules.program-calendar"));
                return;
            }

            Require(calendar.RecruitmentCloses > calendar.RecruitmentOpens, "calendar.recruitmentCloses", "rules.after-recruitment-opens");
            Require(calendar.MatchingOn >= calendar.RecruitmentOpens, "calendar.matchingOn", "rules.not-before-recruitment-opens");
            Require(calendar.Ends > calendar.MatchingOn, "calendar.ends", "rules.after-first-round");
            Require(calendar.Ends > now, "calendar.ends", "rules.future");
            Require(calendar.Ends - calendar.RecruitmentOpens <= LongestProgram, "calendar.ends", "rules.program-too-long");
            Require(calendar.RoundEvery is null || calendar.RoundEvery >= TimeSpan.FromDays(7), "calendar.roundEvery", "rules.rounds-too-close");
            Within(calendar.LaunchEvent, "calendar.launchEvent");
            Within(calendar.MidpointEvent, "calendar.midpointEvent");
            Within(calendar.ClosingEvent, "calendar.closingEvent");
            errors.AddRange(EventRules.Check(definition.Events, calendar, definition.Form));

            void Within(DateTimeOffset? moment, string field) =>
                Require(
                    moment is null || (moment > calendar.RecruitmentOpens && moment <= calendar.Ends),
                    field,
                    "rules.within-program");
        }

        void CheckMatching(MatchingSettings matching)
        {
            Require(matching.MinimumScore is >= 0 and <= 1, "matching.minimumScore", "rules.from-to", ("min", 0), ("max", 1));
            Require(
                matching.MinimumOverlapMinutes is >= 0 and <= MinutesPerWeek,
                "matching.minimumOverlapMinutes",
                "rules.minutes-a-week",
                ("min", 0),
                ("max", MinutesPerWeek));
            Require(
                !matching.Stable || (matching.Mode is not MatchingMode.MenteeChoice && definition.Form is not ProgramForm.Peer),
                "matching.stable",
                "rules.stable");
            errors.AddRange(
                PolicyCheck.Weights(matching.Weights ?? new ScoreWeights()).Select(wrong => new FieldError($"matching.{wrong.Field}", wrong.Message)));
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

    private static MentoringProgram ToProgram(ProgramDefinition definition) => new(
        definition.ProgramId!,
        Version: 1,
        definition.Name!.Trim(),
        definition.Purpose!.Trim(),
        definition.Objectives!,
        definition.Coordinators!,
        definition.Form,
        definition.Zone!,
        definition.Calendar!,
        definition.Matching ?? MatchingSettings.Default,
        definition.Policy ?? ProgramPolicy.Default,
        definition.EntryRules ?? [],
        ProgramStatus.Draft,
        definition.Pilot,
        definition.SizeCap,
        definition.SponsorMessage,
        definition.MeetingLink is { } link ? MeetingLink.Parse(link) : null);

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,31}\z")]
    private static partial Regex ProgramIdPattern();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+\z")]
    private static partial Regex EmailPattern();
}
