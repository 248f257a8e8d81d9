using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>Too many mails at once or for one person, and weeks that take too much of the coordinator; pure.</summary>
internal static class LoadAdvice
{
    private const int MostWeeks = 3;

    /// <summary>So many people over the weekly cap are no exception.</summary>
    private const double CappedShare = 0.1;

    /// <summary>What a moment of the calendar sets off has gone out by then.</summary>
    private static readonly TimeSpan Echo = TimeSpan.FromDays(3);

    public static IEnumerable<RehearsalAdvice> Of(AdviceFacts facts) => [.. OverQuota(facts), .. Capped(facts), .. OverTarget(facts)];

    private static IEnumerable<RehearsalAdvice> OverQuota(AdviceFacts facts)
    {
        if (facts.Summary.Mails is { HoursOverQuota: > 0, BusiestHour: { } hour } mails)
        {
            yield return new RehearsalAdvice(AdviceKind.HourOverQuota, FieldBefore(facts.Program.Calendar, hour))
            {
                Count = mails.MostInAnHour,
                Of = mails.HoursOverQuota,
                Figure = mails.LongestWaitMinutes,
                Limit = mails.QuotaPerHour,
                At = hour,
                Zone = facts.Program.Zone,
            };
        }
    }

    private static IEnumerable<RehearsalAdvice> Capped(AdviceFacts facts)
    {
        if (facts.Capped > 0 && facts.Capped >= CappedShare * facts.People.Count)
        {
            yield return new RehearsalAdvice(AdviceKind.WeeklyCap, "level")
            {
                Count = facts.Capped,
                Of = facts.People.Count,
                Figure = facts.Digests,
            };
        }
    }

    private static IEnumerable<RehearsalAdvice> OverTarget(AdviceFacts facts)
    {
        var target = facts.Summary.Coordinator.TargetMinutes;
        return facts.Work.Where(week => week.Total > target)
            .OrderByDescending(week => week.Total)
            .ThenBy(week => week.Week)
            .Take(MostWeeks)
            .Select(week =>
            {
                var (kind, minutes) = week.Minutes.OrderByDescending(one => one.Value).ThenBy(one => one.Key).First();
                return new RehearsalAdvice(AdviceKind.WeekOverTarget, FieldOf(kind))
                {
                    Count = week.Week,
                    Of = (int)Math.Round(minutes),
                    Figure = Math.Round(week.Total),
                    Limit = target,
                    About = kind.ToString(),
                };
            });
    }

    // The moment that a rush of mails comes after most closely.
    private static string FieldBefore(ProgramCalendar? calendar, DateTimeOffset at)
    {
        (string Field, DateTimeOffset? At)[] moments = calendar is null
            ? []
            :
            [
                ("calendar.recruitmentOpens", calendar.RecruitmentOpens),
                ("calendar.matchingOn", calendar.MatchingOn),
                ("calendar.recruitmentCloses", calendar.RecruitmentCloses),
                ("calendar.launchEvent", calendar.LaunchEvent - ProgramEvent.Notice),
                ("calendar.midpointEvent", calendar.MidpointEvent - ProgramEvent.Notice),
                ("calendar.closingEvent", calendar.ClosingEvent - ProgramEvent.Notice),
                ("calendar.ends", calendar.Ends),
            ];
        return moments.Where(moment => moment.At <= at.AddHours(1) && at - moment.At < Echo)
            .OrderByDescending(moment => moment.At)
            .Select(moment => moment.Field)
            .FirstOrDefault() ?? "calendar.roundEvery";
    }

    /// <summary>What decides how often such work comes.</summary>
    private static string FieldOf(WorkItemKind kind) => kind switch
    {
        WorkItemKind.ProfileOverdue => "policy.onboarding.profile",
        WorkItemKind.ManagerSilent => "policy.onboarding.manager",
        WorkItemKind.TrainingOverdue => "policy.training.ladder",
        WorkItemKind.RoundToReview => "policy.proposals.review",
        WorkItemKind.Unmatched or WorkItemKind.RematchWanted or WorkItemKind.RoundBlocked or WorkItemKind.RoleUnusable => "entryRules",
        WorkItemKind.TalkWanted => "policy.proposals.attempts",
        WorkItemKind.KickoffOverdue => "policy.kickoff.agreement",
        WorkItemKind.MentorshipStalled => "policy.sessions.stallNudges",
        WorkItemKind.FitProblem or WorkItemKind.MentorStrained => "policy.reviews.lowScore",
        WorkItemKind.PausedTooLong => "policy.workItems.longestPause",
        WorkItemKind.CampaignDue => "policy.campaign.invitation",
        _ => "level",
    };
}
