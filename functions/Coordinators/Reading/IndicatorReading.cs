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
    private readonly ConcurrentDictionary<string, (DateTimeOffset AsOf, ProgramFigures Figures)> kept = new(StringComparer.Ordinal);

    public async Task<Indicators> ReadAsync(MentoringProgram program, CancellationToken cancellation) =>
        (await ReadFiguresAsync(program, settings.Value.KeepFigures, cancellation)).Indicators;

    /// <param name="atMost">How old they may be.</param>
    public async Task<ProgramFigures> ReadFiguresAsync(MentoringProgram program, TimeSpan atMost, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (kept.TryGetValue(program.ProgramId, out var last) && now - last.AsOf < atMost)
        {
            return last.Figures;
        }

        var derived = await DeriveAsync(program, now, cancellation);
        kept[program.ProgramId] = (now, derived);
        return derived;
    }

    private async Task<ProgramFigures> DeriveAsync(MentoringProgram program, DateTimeOffset now, CancellationToken cancellation)
    {
        var enrollments = await store.AllAsync<Enrollment>(program.ProgramId, cancellation).ToListAsync(cancellation);
        var mentorships = await store.AllAsync<Mentorship>(program.ProgramId, cancellation).ToListAsync(cancellation);
        var sessions = await store.AllAsync<Session>(program.ProgramId, cancellation).ToListAsync(cancellation);
        var items = await store.AllAsync<WorkItem>(program.ProgramId, cancellation).ToListAsync(cancellation);
        var messages = await mails.List(program.ProgramId, cancellation)
            .CountAsync(mail => mail is { Status: MailStatus.Sent, PersonId: not MailOrder.Coordinator }, cancellation);
        return new ProgramFigures(
            Indicators.Of(enrollments, mentorships, sessions, items, messages, program.Calendar.RecruitmentOpens, now),
            ProgramHealth.Of(enrollments, mentorships, sessions, now),
            enrollments.CountBy(enrollment => enrollment.Stage).ToDictionary());
    }
}

/// <param name="Stages">How many people are in which stage.</param>
public sealed record ProgramFigures(Indicators Indicators, ProgramHealth Health, IReadOnlyDictionary<EnrollmentStage, int> Stages);
