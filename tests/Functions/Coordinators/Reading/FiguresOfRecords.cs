using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Reading;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

/// <summary>A program's figures from every record that there is, with nothing kept and nothing derived before.</summary>
internal static class FiguresOfRecords
{
    public static async Task<ProgramFigures> ReadAsync(IDocumentStore store, MentoringProgram program, DateTimeOffset now)
    {
        var partition = Partition.Program(program.ProgramId);
        var enrollments = await ListAsync<Enrollment>(store, partition);
        var mentorships = await ListAsync<Mentorship>(store, partition);
        var sessions = await ListAsync<Session>(store, partition);
        var mails = await ListAsync<MailRecord>(store, Partition.Mail(program.ProgramId));
        var written = new List<ThreadMessage>();
        foreach (var mentorship in mentorships)
        {
            written.AddRange(await ListAsync<ThreadMessage>(store, Partition.Thread(program.ProgramId, mentorship.MentorshipId)));
        }

        var gained = enrollments.Where(one => one.Stage is EnrollmentStage.Accepted or EnrollmentStage.InTraining or EnrollmentStage.Ready
            or EnrollmentStage.Matched or EnrollmentStage.Completed or EnrollmentStage.Unmatched).ToList();
        var indicators = new Indicators(
            gained.Count(one => one.Role is ProgramRole.Mentor),
            gained.Count(one => one.Role is ProgramRole.Mentee),
            gained.Count(one => one.Role is ProgramRole.Peer),
            mentorships.Count,
            sessions.Count(session => session.Stage is SessionStage.Held),
            written.Count(message => message.SessionId is null),
            Load(await ListAsync<WorkItem>(store, partition), gained.Count, now - program.Calendar.RecruitmentOpens))
        {
            Mails = mails.Count(mail => mail is { Status: MailStatus.Sent, PersonId: not MailOrder.Coordinator }),
        };
        return new ProgramFigures(indicators, HealthOf(enrollments, mentorships, sessions, now), enrollments.CountBy(one => one.Stage).ToDictionary());
    }

    private static double? Load(IEnumerable<WorkItem> items, int people, TimeSpan since)
    {
        var minutes = items.Where(item => item.Status is not WorkItemStatus.Moot).Sum(item => item.Estimate.TotalMinutes);
        return people == 0 ? null : minutes / Math.Max(1, since.TotalDays / 7) / (people / 25.0);
    }

    private static ProgramHealth HealthOf(List<Enrollment> enrollments, List<Mentorship> mentorships, List<Session> sessions, DateTimeOffset now)
    {
        var active = mentorships.Where(mentorship => mentorship is { Stage: MentorshipStage.Active, PausedAt: null }).ToList();
        var answers = sessions.SelectMany(session => session.Pulses?.Values ?? []).ToList();
        return new ProgramHealth(
            [
                enrollments.Count(one => one.Stage is not (EnrollmentStage.Planned or EnrollmentStage.Waitlisted)),
                enrollments.Count(one => one.Consent is not null),
                enrollments.Count(one => one.Training?.PassedAt is not null),
                mentorships.SelectMany(mentorship => mentorship.Members).Select(member => member.PersonId).Distinct().Count(),
            ],
            [.. Enumerable.Range(1, 12).Reverse().Select(weeksAgo => WeekOf(sessions, now.AddDays(-7 * weeksAgo)))],
            active.Count,
            active.Count(mentorship => sessions
                .Where(session => session.MentorshipId == mentorship.MentorshipId && session.Stage is (SessionStage.Held or SessionStage.Broken))
                .Select(session => session.StartsAt)
                .DefaultIfEmpty(mentorship.CreatedAt)
                .Max() < now.AddDays(-21)),
            answers.Count < 5 ? null : answers.Average());
    }

    private static WeekOfSessions WeekOf(List<Session> sessions, DateTimeOffset from)
    {
        var ofWeek = sessions.Where(session => session.StartsAt > from && session.StartsAt <= from.AddDays(7)).ToList();
        return new WeekOfSessions(
            DateOnly.FromDateTime(from.UtcDateTime),
            ofWeek.Count(session => session.Stage is SessionStage.Held),
            ofWeek.Count(session => session.Stage is SessionStage.Missed),
            ofWeek.Count(session => session.Stage is SessionStage.Broken));
    }

    private static async Task<List<T>> ListAsync<T>(IDocumentStore store, Partition partition)
        where T : class, IDocument =>
        await store.QueryAsync<T>(partition, cancellation: TestContext.Current.CancellationToken).Select(stored => stored.Value).ToListAsync();
}
