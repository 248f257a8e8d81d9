using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Retention;

/// <summary>
/// Keeps the organization's rule of how long data is kept: what is to go is announced a month before and taken away on its day, purpose by purpose. Of
/// whom a law asks that it be kept, and while a concern is open, nothing goes.
/// </summary>
public sealed class RetentionActs(
    Decider decider, RetentionPolicy policy, RetentionAnnouncing announcing, RetentionRemoval removal, RetentionByAge byAge, RetentionPeople people)
{
    /// <summary>At most this many things in one night: the rest has time until the next.</summary>
    public const int MostInOneRun = 2_000;

    // Mails of no program have the calendar of no place.
    private const string NoPlace = "Etc/UTC";

    /// <summary>Safe to repeat, and to cut off at any moment: whoever comes next goes on.</summary>
    /// <exception cref="AggregateException">A program failed; all the others were looked at.</exception>
    public async Task<RetentionRun> KeepAsync(CancellationToken cancellation = default)
    {
        var run = new RetentionRun(MostInOneRun);
        var failures = new List<Exception>();
        await foreach (var listed in decider.Store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation))
        {
            await TryAsync(() => KeepAsync(listed.Value.ProgramId, run, cancellation));
        }

        await TryAsync(async () => run.Removed += await byAge.RemoveMailsAsync(
            MentoringProgram.OrganizationQueue, NoPlace, policy.Mails, run.Left, cancellation));
        await TryAsync(() => people.KeepAsync(run, cancellation));
        return failures.Count == 0 ? run : throw new AggregateException(failures);

        async Task TryAsync(Func<Task> part)
        {
            try
            {
                await part();
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                // One that fails keeps no other waiting.
                failures.Add(failure);
            }
        }
    }

    private async Task KeepAsync(string programId, RetentionRun run, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program })
        {
            return;
        }

        run.Removed += await byAge.RemoveMailsAsync(programId, program.Zone, policy.Mails, run.Left, cancellation);
        var confided = await byAge.RemoveConcernsAsync(programId, program.Zone, policy.Concerns, run.Left, cancellation);
        if (confided > 0)
        {
            run.Removed += confided;
            await decider.DecideAsync(
                program.Partition,
                _ => Task.FromResult(new Decision<bool>(true) { Notes = [NoteOf(program, RetentionPurpose.Concerns, confided)] }),
                cancellation);
        }

        if (await decider.Store.EndOfAsync(program, cancellation) is not { } end)
        {
            return;
        }

        foreach (var purpose in RetentionPolicy.OfProgram)
        {
            await KeepAsync(program, purpose, RetentionDates.DueAt(end, policy.MonthsOf(purpose), program.Zone), run, cancellation);
        }
    }

    private async Task KeepAsync(
        MentoringProgram program, RetentionPurpose purpose, DateTimeOffset due, RetentionRun run, CancellationToken cancellation)
    {
        var stand = (await decider.Store.FindAsync(RetentionStand.KeyOf(program.ProgramId, purpose), cancellation))?.Value;
        if (RetentionDates.IsToAnnounce(due, stand?.AnnouncedAt, decider.Now))
        {
            run.Told += await announcing.AnnounceAsync(program, purpose, RetentionDates.GoesAt(due, decider.Now), cancellation);
        }
        else if (stand is { KeptAt: null }
            && run.Left > 0
            && RetentionDates.IsDue(due, stand.AnnouncedAt, decider.Now)
            && !await OpenConcerns.AnyAsync(decider.Store, program.ProgramId, cancellation))
        {
            await TakeAwayAsync(program, purpose, run, cancellation);
        }
    }

    private async Task TakeAwayAsync(MentoringProgram program, RetentionPurpose purpose, RetentionRun run, CancellationToken cancellation)
    {
        var sweep = await removal.RemoveAsync(program, purpose, policy.MonthsOf(purpose), run.Left, cancellation);
        run.Removed += sweep.Removed;
        if (sweep is { Removed: 0, IsAll: false })
        {
            // What is left is held, and looked at again every night.
            return;
        }

        await decider.DecideAsync(
            program.Partition,
            async token => await decider.Store.FindAsync(RetentionStand.KeyOf(program.ProgramId, purpose), token) is { Value.KeptAt: null } stand
                ? new Decision<bool>(true)
                {
                    Writes = new Batch().Replace(
                        stand,
                        stand.Value with { Removed = stand.Value.Removed + sweep.Removed, KeptAt = sweep.IsAll ? decider.Now : null }),
                    Notes = [NoteOf(program, purpose, sweep.Removed)],
                }
                : new Decision<bool>(false),
            cancellation);
    }

    private static LedgerNote NoteOf(MentoringProgram program, RetentionPurpose purpose, int removed) =>
        new(Actors.System, DecisionName.RetentionKept, $"program:{program.ProgramId}", $"{purpose} {removed}");
}
