using MentorFlow.Enrollments;
using MentorFlow.Mail;
using MentorFlow.Mentorships;
using MentorFlow.Programs;
using MentorFlow.Sessions;
using MentorFlow.Storage;
using MentorFlow.WorkItems;

namespace MentorFlow.Functions.Api.Facts;

/// <summary>Reads what a program's indicators are derived from.</summary>
public sealed class IndicatorReading(IDocumentStore store, MailShelf mails, TimeProvider clock)
{
    public async Task<Indicators> ReadAsync(MentoringProgram program, CancellationToken cancellation) => Indicators.Of(
        await store.AllAsync<Enrollment>(program.ProgramId, cancellation).ToListAsync(cancellation),
        await store.AllAsync<Mentorship>(program.ProgramId, cancellation).ToListAsync(cancellation),
        await store.AllAsync<Session>(program.ProgramId, cancellation).ToListAsync(cancellation),
        await store.AllAsync<WorkItem>(program.ProgramId, cancellation).ToListAsync(cancellation),
        await mails.List(program.ProgramId, cancellation).CountAsync(mail => mail is { Status: MailStatus.Sent, PersonId: not MailOrder.Coordinator }, cancellation),
        program.Calendar.RecruitmentOpens,
        clock.GetUtcNow());
}
