using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Sessions;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>From what came to pass to the facts that advice is made of; pure.</summary>
internal static class AdviceReading
{
    /// <param name="summary">Of the same rehearsal, without advice.</param>
    public static AdviceFacts Of(RehearsalSettings settings, Cast cast, RehearsalLog log, IReadOnlyList<MailLine> mails, RehearsalSummary summary)
    {
        var digests = mails.Where(mail => mail.Mail is { Status: MailStatus.Sent, Template: MailTemplate.WeeklyDigest }).ToList();
        var held = log.Sessions.Where(session => session.Stage is SessionStage.Held).ToList();
        return new AdviceFacts(
            settings.Program,
            summary,
            PeopleOf(cast, log),
            WorkOf(settings, cast, log),
            digests.Select(mail => mail.Mail.PersonId).Distinct().Count(),
            digests.Count,
            held.Sum(session => session.TookPartIds.Count),
            held.Sum(session => session.Pulses?.Count ?? 0));
    }

    private static IReadOnlyList<AdvisedPerson> PeopleOf(Cast cast, RehearsalLog log)
    {
        var enrollments = log.Enrollments.ToDictionary(enrollment => enrollment.PersonId);
        var matched = log.MatchedIds();
        var reasons = new Dictionary<string, string>();
        foreach (var waiting in log.Rounds.OrderBy(round => round.Number).SelectMany(round => round.Waiting))
        {
            reasons[waiting.PersonId] = waiting.Reason.Key;
        }

        return
        [
            .. cast.People.Select(who =>
            {
                var enrollment = enrollments.GetValueOrDefault(who.PersonId);
                return new AdvisedPerson(
                    enrollment?.Role ?? who.Member.Role,
                    who.Zone,
                    who.Member.Person.Site,
                    (enrollment?.Profile ?? who.Member.Profile).Offers,
                    (enrollment?.Profile ?? who.Member.Profile).Needs,
                    (enrollment?.Profile ?? who.Member.Profile).Capacity,
                    enrollment is not null && log.Reached(enrollment, EnrollmentStage.Ready) is not null,
                    matched.Contains(who.PersonId),
                    reasons.GetValueOrDefault(who.PersonId));
            }),
        ];
    }

    private static IReadOnlyList<WeekOfWork> WorkOf(RehearsalSettings settings, Cast cast, RehearsalLog log)
    {
        var (weeks, groups) = (Weeks.Of(settings), cast.People.Count / 25.0);
        return
        [
            .. log.Work.GroupBy(work => weeks.NumberOf(work.At))
                .Where(week => week.Key >= 1 && week.Key <= weeks.Count)
                .OrderBy(week => week.Key)
                .Select(week => new WeekOfWork(
                    week.Key,
                    week.GroupBy(work => work.Kind).ToDictionary(kind => kind.Key, kind => kind.Sum(work => work.Spent.TotalMinutes) / groups))),
        ];
    }
}
