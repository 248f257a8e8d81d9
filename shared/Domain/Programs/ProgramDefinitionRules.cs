using System.Text.RegularExpressions;
using MentorFlow.Domain.People;
using MentorFlow.Matching;
using MentorFlow.Matching.Validation;

namespace MentorFlow.Domain.Programs;

/// <summary>The rules of a program definition; all that are broken are reported at once, each with its field.</summary>
public static partial class ProgramDefinitionRules
{
    private const int LongestText = 2000;

    private static readonly TimeSpan LongestProgram = TimeSpan.FromDays(3 * 366);

    /// <param name="now">UTC; a program cannot end in the past.</param>
    public static Verdict<MentoringProgram> Check(ProgramDefinition definition, DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        Require(
            definition.ProgramId is { } id && ProgramIdPattern().IsMatch(id),
            "programId",
            "lower-case letters, digits and dashes, 2 to 32 of them, beginning with a letter");
        Require(!string.IsNullOrWhiteSpace(definition.Name), "name", "give the program a name");
        Require(definition.Name?.Length <= 120, "name", "at most 120 characters");
        Require(!string.IsNullOrWhiteSpace(definition.Purpose), "purpose", "say in a sentence what it is for");
        Require(definition.Purpose is null or { Length: <= LongestText }, "purpose", $"at most {LongestText} characters");
        Require(definition.SponsorMessage is null or { Length: <= LongestText }, "sponsorMessage", $"at most {LongestText} characters");
        Require(definition.Objectives is { Count: > 0 }, "objectives", "name at least one objective: a program without one cannot be measured");
        Require(definition.Coordinators is { Count: > 0 }, "coordinators", "name at least one coordinator: every escalation needs an owner");
        Require(definition.Zone is { } zone && TimeZones.IsKnown(zone), "zone", $"'{definition.Zone}' is not an IANA time zone such as Europe/Paris");
        Require(definition.Form is not ProgramForm.Circle, "form", "circles are not supported yet: choose OneToOne, Peer or Reverse");
        Require(definition.SizeCap is null or > 1, "sizeCap", "at least 2 people");
        CheckObjectives();
        CheckCoordinators();
        CheckCalendar();
        CheckMatching(definition.Matching ?? MatchingSettings.Default);
        Require(
            definition is not { Matching.Mode: MatchingMode.Admin, Policy.Proposals.Review: null },
            "policy.proposals.review",
            "must be given where the coordinator decides alone");
        errors.AddRange(PolicyRules.Check(definition.Policy ?? ProgramPolicy.Default));
        return errors.Count > 0 ? Refusal.Invalid(errors) : ToProgram(definition);

        void CheckObjectives()
        {
            for (var i = 0; i < (definition.Objectives?.Count ?? 0); i++)
            {
                var objective = definition.Objectives![i];
                Require(!string.IsNullOrWhiteSpace(objective.Text), $"objectives[{i}].text", "say what is to be reached");
                Require(!string.IsNullOrWhiteSpace(objective.Measure), $"objectives[{i}].measure", "say how it is measured");
                Require(double.IsFinite(objective.Target), $"objectives[{i}].target", "must be a number");
            }
        }

        void CheckCoordinators()
        {
            for (var i = 0; i < (definition.Coordinators?.Count ?? 0); i++)
            {
                Require(!string.IsNullOrWhiteSpace(definition.Coordinators![i].Name), $"coordinators[{i}].name", "must not be empty");
                Require(EmailPattern().IsMatch(definition.Coordinators[i].Email ?? ""), $"coordinators[{i}].email", "must be a mail address");
            }
        }

        void CheckCalendar()
        {
            if (definition.Calendar is not { } calendar)
            {
                errors.Add(new FieldError("calendar", "give the dates of the program"));
                return;
            }

            Require(calendar.RecruitmentCloses > calendar.RecruitmentOpens, "calendar.recruitmentCloses", "must come after recruitment opens");
            Require(calendar.MatchingOn >= calendar.RecruitmentOpens, "calendar.matchingOn", "must not come before recruitment opens");
            Require(calendar.Ends > calendar.MatchingOn, "calendar.ends", "must come after the first matching round");
            Require(calendar.Ends > now, "calendar.ends", "must be in the future");
            Require(calendar.Ends - calendar.RecruitmentOpens <= LongestProgram, "calendar.ends", "at most three years after recruitment opens");
            Require(calendar.RoundEvery is null || calendar.RoundEvery >= TimeSpan.FromDays(7), "calendar.roundEvery", "at least a week between rounds");
            Within(calendar.LaunchEvent, "calendar.launchEvent");
            Within(calendar.MidpointEvent, "calendar.midpointEvent");
            Within(calendar.ClosingEvent, "calendar.closingEvent");

            void Within(DateTimeOffset? moment, string field) =>
                Require(
                    moment is null || (moment > calendar.RecruitmentOpens && moment <= calendar.Ends),
                    field,
                    "must lie between the opening of recruitment and the end");
        }

        void CheckMatching(MatchingSettings matching)
        {
            Require(matching.MinimumScore is >= 0 and <= 1, "matching.minimumScore", "from 0 to 1");
            Require(matching.MinimumOverlapMinutes is >= 0 and <= 10080, "matching.minimumOverlapMinutes", "from 0 to 10080 minutes a week");
            Require(
                !matching.Stable || (matching.Mode is not MatchingMode.MenteeChoice && definition.Form is not ProgramForm.Peer),
                "matching.stable",
                "needs two sides, of which not the mentees alone choose");
            errors.AddRange(
                PolicyCheck.Weights(matching.Weights ?? new ScoreWeights()).Select(wrong => new FieldError($"matching.{wrong.Field}", wrong.Message)));
        }

        void Require(bool holds, string field, string rule)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule));
            }
        }
    }

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
        definition.SponsorMessage);

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,31}\z")]
    private static partial Regex ProgramIdPattern();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+\z")]
    private static partial Regex EmailPattern();
}
