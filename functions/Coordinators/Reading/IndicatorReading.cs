using System.Collections.Concurrent;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Access;
using Microsoft.Extensions.Options;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// Reads a program's indicators. Deriving them reads every session and mail of the program, so a host may keep the last ones in memory for a while;
/// looking changes nothing in the store.
/// </summary>
public sealed class IndicatorReading(IDocumentStore store, OutboxReader mails, IOptions<ConsoleSettings> settings, TimeProvider clock)
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
        await mails.List(program.ProgramId, cancellation)
            .CountAsync(mail => mail is { Status: MailStatus.Sent, PersonId: not MailOrder.Coordinator }, cancellation),
        program.Calendar.RecruitmentOpens,
        clock.GetUtcNow());
}
