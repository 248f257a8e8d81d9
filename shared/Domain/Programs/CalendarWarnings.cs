using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Programs;

/// <summary>
/// What a coordinator should look at twice in the dates of a program; nothing of it is forbidden. Of a draft, which may be wrong or unfinished, it warns
/// of what can be read. Pure.
/// </summary>
public static class CalendarWarnings
{
    private const int ShortRecruitmentDays = 14;
    private const int DaysToTrain = 7;
    private const int DaysToAnswer = 2;
    private const int ShortDays = 56;
    private const int LateRoundDays = 42;

    private static readonly TimeOnly WorkBegins = new(8, 0);
    private static readonly TimeOnly WorkEnds = new(18, 0);

    public static IReadOnlyList<CalendarWarning> Of(ProgramDefinition definition)
    {
        if (definition is not { Calendar: { } calendar, Zone: { } zone } || !TimeZones.IsKnown(zone) || !CalendarRules.AreUsual(calendar))
        {
            return [];
        }

        var policy = definition.Policy ?? StructureLevels.PolicyOf(definition.Level);
        var warnings = new List<CalendarWarning>();
        foreach (var (field, at) in CalendarRules.Moments(calendar))
        {
            var day = DateOnly.FromDateTime(at.ToZone(zone).DateTime);
            Warn(PublicHolidays.IsWeekend(day), field, "calendar-warnings.weekend");
            Warn(PublicHolidays.IsHoliday(day, zone), field, "calendar-warnings.holiday");
        }

        foreach (var (field, at) in new[]
        {
            ("calendar.launchEvent", calendar.LaunchEvent),
            ("calendar.midpointEvent", calendar.MidpointEvent),
            ("calendar.closingEvent", calendar.ClosingEvent),
        })
        {
            Warn(at is { } begins && !IsAtWork(begins), field, "calendar-warnings.outside-work");
        }

        Warn(
            Days(calendar.RecruitmentOpens, calendar.RecruitmentCloses) < ShortRecruitmentDays,
            "calendar.recruitmentCloses",
            "calendar-warnings.recruitment-short");
        Warn(
            !calendar.IsEvergreen && Days(calendar.RecruitmentCloses, calendar.MatchingOn) < (policy.Training.Required ? DaysToTrain : DaysToAnswer),
            "calendar.matchingOn",
            policy.Training.Required ? "calendar-warnings.no-time-to-train" : "calendar-warnings.no-time-to-answer");
        Warn(
            Days(calendar.MatchingOn, calendar.EndOf(calendar.MatchingOn)) < ShortDays,
            calendar.MentorshipLength is null ? "calendar.ends" : "calendar.mentorshipLength",
            "calendar-warnings.short");
        Warn(calendar.ClosingEvent > calendar.Ends, "calendar.closingEvent", "calendar-warnings.closing-late");
        Warn(calendar.MidpointEvent < calendar.MatchingOn, "calendar.midpointEvent", "calendar-warnings.midpoint-early");
        Warn(
            PolicyRules.Check(policy).Count == 0 && calendar.RoundEvery < TimeToAnswer(policy.Proposals),
            "calendar.roundEvery",
            "calendar-warnings.rounds-overlap");
        Warn(
            calendar is { Ends: { } ends, RoundEvery: not null } && LastRound(calendar) is { } last && Days(last, ends) < LateRoundDays,
            "calendar.roundEvery",
            "calendar-warnings.last-round-late");
        return warnings;

        bool IsAtWork(DateTimeOffset begins)
        {
            var time = TimeOnly.FromDateTime(begins.ToZone(zone).DateTime);
            return time >= WorkBegins && time.ToTimeSpan() + ProgramEvent.Length <= WorkEnds.ToTimeSpan();
        }

        void Warn(bool isSo, string field, string key)
        {
            if (isSo)
            {
                warnings.Add(new CalendarWarning(field, new Phrase(key)));
            }
        }
    }

    private static double Days(DateTimeOffset from, DateTimeOffset to) => (to - from).TotalDays;

    // Of the attempts of a round, the first.
    private static TimeSpan TimeToAnswer(ProposalPolicy proposals) =>
        (proposals.Review ?? TimeSpan.Zero) + proposals.Mentee.Patience + proposals.Mentor.Patience;

    private static DateTimeOffset? LastRound(ProgramCalendar calendar) =>
        ProgramTimeline.Of(calendar, calendar.Ends!.Value).Where(moment => moment.Kind is ProgramMomentKind.Round).Max(moment => (DateTimeOffset?)moment.At);
}

/// <param name="Field">As the definition names it.</param>
public sealed record CalendarWarning(string Field, Phrase Words);
