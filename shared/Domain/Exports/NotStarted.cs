using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.Exports;

/// <summary>What of a program was under way where it came from. Its documents are there; nothing counts their days, asks or reminds.</summary>
/// <param name="IsRunning">Whether the program itself was.</param>
public sealed record NotStarted(
    string ProgramId, string Name, bool IsRunning, int Enrollments, int Mentorships, int Sessions, int Rounds, int WorkItems, int Mails)
{
    private bool IsAny => IsRunning || Enrollments + Mentorships + Mails > 0;

    /// <returns>Null where nothing was under way.</returns>
    internal static async Task<NotStarted?> FindAsync(IDocumentStore store, MentoringProgram program, CancellationToken cancellation)
    {
        var found = new NotStarted(
            program.ProgramId,
            program.Name,
            !program.IsOver,
            await CountAsync<Enrollment>(enrollment => enrollment.IsOpen),
            await CountAsync<Mentorship>(mentorship => mentorship.IsAlive),
            await CountAsync<Session>(session => session.Stage is SessionStage.Planned),
            await CountAsync<Round>(round => round.Status is not RoundStatus.Completed),
            await CountAsync<WorkItem>(item => item is { Status: WorkItemStatus.Open, InstanceId: not null }),
            await CountAsync<MailRecord>(mail => mail.Status is MailStatus.Queued or MailStatus.Held, Partition.Mail(program.ProgramId)));
        return found.IsAny ? found : null;

        async Task<int> CountAsync<T>(Func<T, bool> isUnderWay, Partition? partition = null)
            where T : class, IDocument =>
            await store.QueryAsync<T>(partition ?? program.Partition, cancellation: cancellation)
                .CountAsync(stored => isUnderWay(stored.Value), cancellation);
    }

    /// <summary>The item that tells the program's coordinators; the same however often it is brought in.</summary>
    internal WorkItem ToWorkItem(DateTimeOffset now) => new(
        ProgramId,
        "brought-in",
        WorkItemKind.InstanceFailed,
        new Subject.OfInstance("brought-in"),
        InstanceId: null,
        new Phrase("export.not-started"),
        now,
        WorkItemKind.InstanceFailed.Estimate(),
        []);
}
