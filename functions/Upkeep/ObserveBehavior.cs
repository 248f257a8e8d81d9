using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;

namespace MentorFlow.Functions.Upkeep;

/// <summary>Counts every Sunday how people took part in the programs so far, so that the next is rehearsed with people like them (F1).</summary>
public sealed class ObserveBehavior(IDocumentStore store, TimeProvider clock)
{
    /// <summary>The latest ones: people of long ago were others.</summary>
    private const int MostPrograms = 10;

    /// <summary>Documents of a kind that are looked at in one program; ids follow nothing that people do.</summary>
    private const int Sample = 5_000;

    /// <summary>People whose managers are looked at in one program.</summary>
    private const int MostManaged = 500;

    [Function(nameof(ObserveBehavior))]
    public async Task RunAsync([TimerTrigger("0 15 5 * * 0")] TimerInfo timer, CancellationToken cancellation)
    {
        var programs = new List<MentoringProgram>();
        await foreach (var listed in store.ProgramsAsync(cancellation).Where(program => program.Status is not ProgramStatus.Draft))
        {
            if (await store.ReadProgramAsync(listed.ProgramId, cancellation) is { } program)
            {
                programs.Add(program);
            }
        }

        var facts = new List<BehaviorFacts>();
        foreach (var program in programs
            .OrderByDescending(one => one.Calendar.RecruitmentOpens)
            .ThenBy(one => one.ProgramId, StringComparer.Ordinal)
            .Take(MostPrograms))
        {
            facts.Add(await FactsOfAsync(program, cancellation));
        }

        if (ObservedBehavior.Of(facts, clock.GetUtcNow()) is { } observed)
        {
            await store.WriteAsync(new Batch().Upsert(observed), cancellation);
        }
        else if (await store.FindAsync(ObservedBehavior.Key, cancellation) is { } outdated)
        {
            await store.WriteAsync(new Batch().Delete(outdated), cancellation);
        }
    }

    private async Task<BehaviorFacts> FactsOfAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var everybody = await SomeAsync<Enrollment>(program.ProgramId, cancellation);
        var objecting = await store.ObjectorsAsync(everybody.Select(one => one.PersonId), ObjectionPurpose.Rehearsals, cancellation);
        IReadOnlyList<Enrollment> enrollments = [.. everybody.Where(one => !objecting.Contains(one.PersonId))];
        var proposals = await SomeAsync<Proposal>(program.ProgramId, cancellation);
        var sessions = await SomeAsync<Session>(program.ProgramId, cancellation);
        var mentorships = await SomeAsync<Mentorship>(program.ProgramId, cancellation);
        return BehaviorFacts.Of(
            program,
            enrollments,
            [.. proposals.Where(one => !objecting.Contains(one.MentorId) && !objecting.Contains(one.MenteeId))],
            [.. sessions.Where(one => !one.MemberIds.Any(objecting.Contains))],
            [.. mentorships.Where(one => !one.Members.Any(member => objecting.Contains(member.PersonId)))],
            await CountAsync(program.Partition, DecisionName.EnrollmentPaused, cancellation),
            await NewManagersAsync(enrollments, cancellation));
    }

    private async Task<int> NewManagersAsync(IReadOnlyList<Enrollment> enrollments, CancellationToken cancellation)
    {
        if (enrollments.Count > MostManaged)
        {
            // Of a part of the people no share of all can be told.
            return 0;
        }

        var changed = 0;
        foreach (var enrollment in enrollments)
        {
            changed += await CountAsync(Partition.Person(enrollment.PersonId), DecisionName.PersonManagerChanged, cancellation) > 0 ? 1 : 0;
        }

        return changed;
    }

    private Task<int> CountAsync(Partition partition, DecisionName decision, CancellationToken cancellation) =>
        store.CountAsync(partition, new DocumentQuery<LedgerEntry>().Where(entry => entry.Decision, decision.Name), cancellation);

    private async Task<IReadOnlyList<T>> SomeAsync<T>(string programId, CancellationToken cancellation)
        where T : class, IDocument =>
        await store.QueryAsync(Partition.Program(programId), new DocumentQuery<T>(Limit: Sample), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
}
