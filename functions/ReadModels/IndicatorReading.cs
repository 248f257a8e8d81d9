using MentorFlow.Enrollments;
using MentorFlow.Functions.Api.Facts;
using MentorFlow.Functions.Console.Access;
using MentorFlow.Mail;
using MentorFlow.Mentorships;
using MentorFlow.Programs;
using MentorFlow.Sessions;
using MentorFlow.Storage;
using MentorFlow.WorkItems;
using Microsoft.Extensions.Options;

namespace MentorFlow.Functions.ReadModels;

/// <summary>Reads a program's indicators: those that were kept as long as they are young enough, else from every record they are derived of.</summary>
public sealed class IndicatorReading(IDocumentStore store, MailShelf mails, IOptions<ConsoleSettings> settings, TimeProvider clock)
{
    public async Task<Indicators> ReadAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var keep = settings.Value.KeepFigures;
        if (keep == TimeSpan.Zero)
        {
            return await DeriveAsync(program, cancellation);
        }

        var kept = await store.ReadAsync<ProgramFigures>(program.Partition, ProgramFigures.DocumentId, cancellation);
        if (kept is not null && (clock.GetUtcNow() - kept.AsOf).Duration() < keep)
        {
            return kept.Indicators;
        }

        var figures = new ProgramFigures(program.ProgramId, clock.GetUtcNow(), await DeriveAsync(program, cancellation));
        await store.WriteAsync(new Batch().Upsert(figures), cancellation);
        return figures.Indicators;
    }

    private async Task<Indicators> DeriveAsync(MentoringProgram program, CancellationToken cancellation) => Indicators.Of(
        await store.AllAsync<Enrollment>(program.ProgramId, cancellation).ToListAsync(cancellation),
        await store.AllAsync<Mentorship>(program.ProgramId, cancellation).ToListAsync(cancellation),
        await store.AllAsync<Session>(program.ProgramId, cancellation).ToListAsync(cancellation),
        await store.AllAsync<WorkItem>(program.ProgramId, cancellation).ToListAsync(cancellation),
        await mails.List(program.ProgramId, cancellation).CountAsync(mail => mail is { Status: MailStatus.Sent, PersonId: not MailOrder.Coordinator }, cancellation),
        program.Calendar.RecruitmentOpens,
        clock.GetUtcNow());
}
