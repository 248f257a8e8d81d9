using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Sessions;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Hosting;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>From what came to pass to its figures; pure.</summary>
internal static class Summarizing
{
    /// <summary>What a program of 25 may take of a coordinator's week (R5, F8).</summary>
    private const double TargetMinutes = 60;

    public static RehearsalSummary Of(
        RehearsalSettings settings, Cast cast, RehearsalLog log, IReadOnlyList<MailLine> mails, Usage usage, ProofFigures proof)
    {
        var weeks = Weeks.Of(settings);
        var summary = new RehearsalSummary(
            Subject(settings, cast),
            MailReport.Of(mails, weeks, settings.MailsPerHour),
            Coordinator(log, weeks, cast.People.Count / 25.0),
            Matching(log),
            Sessions(log, weeks),
            Waiting.Of(log),
            Counted.By(log.Enrollments, enrollment => enrollment.Stage.ToString()),
            Counted.By(log.Mentorships, mentorship => mentorship.EndedBecause?.ToString() ?? mentorship.Stage.ToString()),
            CostForecasting.Of(usage, settings.Prices, settings.Currency),
            proof)
        {
            Behavior = settings.Behavior,
            Forms = FormCounting.Of(log),
        };
        return summary with { Advice = Advising.Of(AdviceReading.Of(settings, cast, log, mails, summary)) };
    }

    public static Usage UsageOf(RehearsalLog log, ExecutionMeter meter, WatchedStore store, InstanceFigures instances)
    {
        var sent = log.Mails.Where(mail => mail.Status is MailStatus.Sent).ToList();
        return new Usage(
            meter.Activities,
            instances.ByStatus.Values.Sum(),
            instances.TimerLegs,
            store.Reads,
            store.Writes,
            sent.Count,
            sent.Sum(mail => (long)(mail.Bytes ?? 0)),
            log.Sessions.Where(session => session.Stage is SessionStage.Held).Sum(session => (long)session.Minutes * session.TookPartIds.Count),
            log.Sessions.Count,
            log.WorkItems.Count,
            log.Mentorships.Count);
    }

    private static RehearsalSubject Subject(RehearsalSettings settings, Cast cast)
    {
        var roles = cast.People.CountBy(who => who.Member.Role).ToDictionary();
        return new RehearsalSubject(
            settings.ProgramId,
            settings.Program.Name ?? "",
            RehearsedDefinition.FingerprintOf(settings.Program),
            settings.Seed,
            settings.MonthsLived,
            settings.Start,
            settings.Ends,
            settings.IsEvergreen,
            cast.People.Count,
            roles.GetValueOrDefault(ProgramRole.Mentor),
            roles.GetValueOrDefault(ProgramRole.Mentee),
            roles.GetValueOrDefault(ProgramRole.Peer));
    }

    private static CoordinatorFigures Coordinator(RehearsalLog log, Weeks weeks, double groups)
    {
        var perWeek = weeks.Sum(log.Work, work => work.At, work => work.Spent.TotalMinutes / groups).Select(minutes => Math.Round(minutes, 1)).ToList();
        return new CoordinatorFigures(
            TargetMinutes,
            Math.Round(log.Work.Sum(work => work.Spent.TotalMinutes), 1),
            Math.Round(perWeek.Average(), 1),
            perWeek.Max(),
            perWeek.Count(minutes => minutes > TargetMinutes),
            log.Work.Count,
            Counted.By(log.WorkItems, item => item.Kind.ToString()),
            Counted.Sum(log.Work, work => work.Kind.ToString(), work => work.Spent.TotalMinutes),
            perWeek);
    }

    private static MatchingFigures Matching(RehearsalLog log)
    {
        var matched = log.MatchedIds();
        var ready = log.Enrollments.Where(enrollment => log.Reached(enrollment, EnrollmentStage.Ready) is not null)
            .ToLookup(enrollment => enrollment.Role, enrollment => enrollment.PersonId);
        return new MatchingFigures(
            log.Rounds.Count,
            log.Mentorships.Count,
            ready[ProgramRole.Mentee].Count(),
            Unmatched(ProgramRole.Mentee),
            ready[ProgramRole.Mentor].Count(),
            Unmatched(ProgramRole.Mentor),
            ready[ProgramRole.Peer].Count(),
            Unmatched(ProgramRole.Peer),
            Counted.By(log.Proposals, proposal => proposal.Stage.ToString()));

        int Unmatched(ProgramRole role) => ready[role].Count(personId => !matched.Contains(personId));
    }

    private static SessionFigures Sessions(RehearsalLog log, Weeks weeks)
    {
        var held = log.Sessions.Where(session => session.Stage is SessionStage.Held).ToList();
        var missed = log.Sessions.Where(session => session.Stage is SessionStage.Missed).ToList();
        return new SessionFigures(
            held.Count,
            missed.Count,
            log.Sessions.Count(session => session.Stage is SessionStage.Broken),
            log.Sessions.Count(session => session.Stage is SessionStage.Cancelled),
            log.Sessions.Count(session => session.Sequence > 0),
            Math.Round(held.Count / (double)Math.Max(1, log.Mentorships.Count), 2),
            Math.Round(held.Sum(session => session.Minutes) / 60.0, 1),
            log.Surveys.Count,
            weeks.CountOf(held, session => session.StartsAt),
            weeks.CountOf(missed, session => session.StartsAt));
    }
}
