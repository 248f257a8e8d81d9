using System.Collections.Concurrent;
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

/// <summary>Reads a program's indicators. Deriving them reads every session and mail of the program, so a host may keep the last ones in memory for a while; looking changes nothing in the store.</summary>
public sealed class IndicatorReading(IDocumentStore store, MailShelf mails, IOptions<ConsoleSettings> settings, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset AsOf, Indicators Indicators)> kept = new(StringComparer.Ordinal);

    public async Task<Indicators> ReadAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (kept.TryGetValue(program.ProgramId, out var last) && now - last.AsOf < settings.Value.KeepFigures)
        {
            return last.Indicators;
        }

        var derived = await DeriveAsync(program, cancellation);
        kept[program.ProgramId] = (now, derived);
        return derived;
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
