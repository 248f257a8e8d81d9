using MentorFlow.Domain.Programs;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>When everything is, in the zone of the program; or by which rhythm it goes on without an end.</summary>
internal sealed class CalendarForm : StepForm
{
    /// <summary>With an end.</summary>
    public const string Cohort = "cohort";

    /// <summary>Without one.</summary>
    public const string Evergreen = "evergreen";

    private const string Prefix = "calendar.";

    private static readonly TimeSpan UsualRhythm = TimeSpan.FromDays(28);
    private static readonly TimeSpan UsualLength = TimeSpan.FromDays(182);

    public override IReadOnlyList<(string Field, StringValues Value)> Of(ProgramDefinition definition)
    {
        if (definition.Calendar is not { } calendar)
        {
            return [("kind", Cohort)];
        }

        var zone = StepFields.ZoneOf(definition.Zone);
        return
        [
            ("kind", calendar.IsEvergreen ? Evergreen : Cohort),
            ("recruitmentOpens", Date(calendar.RecruitmentOpens)),
            ("recruitmentCloses", Date(calendar.RecruitmentCloses)),
            ("matchingOn", Date(calendar.MatchingOn)),
            ("ends", StepFields.Date(calendar.Ends, zone)),
            ("roundEvery", StepFields.Days(calendar.RoundEvery)),
            ("mentorshipLength", StepFields.Days(calendar.MentorshipLength)),
            ("launchEvent", StepFields.Date(calendar.LaunchEvent, zone)),
            ("midpointEvent", StepFields.Date(calendar.MidpointEvent, zone)),
            ("closingEvent", StepFields.Date(calendar.ClosingEvent, zone)),
        ];

        string Date(DateTimeOffset moment) => moment.Year > 1900 ? StepFields.Date(moment, zone) : "";
    }

    public override ProgramDefinition Read(SentStep sent, ProgramDefinition known)
    {
        var zone = StepFields.ZoneOf(known.Zone);
        var before = known.Calendar ?? new ProgramCalendar(default, default, default, Ends: null);
        var isEvergreen = sent.Text("kind") == Evergreen;
        var rhythm = sent.DaysOrNone("roundEvery", before.RoundEvery);
        var length = sent.DaysOrNone("mentorshipLength", before.MentorshipLength);
        var calendar = before with
        {
            RecruitmentOpens = sent.Moment("recruitmentOpens", before.RecruitmentOpens, zone),
            RecruitmentCloses = isEvergreen
                ? sent.MomentOrNone("recruitmentCloses", before.RecruitmentCloses, zone) ?? before.RecruitmentCloses
                : sent.Moment("recruitmentCloses", before.RecruitmentCloses, zone),
            MatchingOn = sent.Moment("matchingOn", before.MatchingOn, zone),
            Ends = isEvergreen ? null : sent.Moment("ends", before.Ends ?? before.MatchingOn, zone),
            RoundEvery = isEvergreen ? rhythm ?? UsualRhythm : rhythm,
            MentorshipLength = isEvergreen ? length ?? UsualLength : length,
            LaunchEvent = sent.MomentOrNone("launchEvent", before.LaunchEvent, zone),
            MidpointEvent = sent.MomentOrNone("midpointEvent", before.MidpointEvent, zone),
            ClosingEvent = sent.MomentOrNone("closingEvent", before.ClosingEvent, zone),
        };

        // The place of an event that has no date any more is of no use.
        var plans = known.Events?.Where(plan => EventDecisions.DateOf(calendar, plan.Kind) is not null).ToList();
        return known with { Calendar = calendar, Events = plans is { Count: > 0 } ? plans : null };
    }

    public override bool Owns(string field) => field == "calendar" || field.StartsWith(Prefix, StringComparison.Ordinal);

    public override string InForm(string field, ProgramDefinition definition, SentStep? sent) =>
        field.StartsWith(Prefix, StringComparison.Ordinal) ? field[Prefix.Length..] : field;
}
