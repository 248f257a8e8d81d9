using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;

namespace MentorFlow.Orchestrations.Changes;

/// <param name="Version">That the program has become.</param>
public sealed record ChangeEnd(string ProgramId, int Version);

/// <summary>
/// Ends a change that has come to every mentorship: only now are those told of an event whose date is another for them, so that nobody is told who stays.
/// </summary>
public sealed class SettleChange(Decider decider)
{
    /// <returns>Whether it ended now.</returns>
    [Function(nameof(SettleChange))]
    public async Task<bool> RunAsync([ActivityTrigger] ChangeEnd input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await OpenLateItemsAsync(input, cancellation);
        return await decider.DecideAsync(Partition.Program(input.ProgramId), token => DecideAsync(input, token), cancellation);
    }

    // A change may take away the round that people were waiting for.
    private async Task OpenLateItemsAsync(ChangeEnd input, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        if (ProgramTimeline.NextRound(program.Calendar, decider.Now) is not null)
        {
            return;
        }

        var ready = new DocumentQuery<Enrollment>().Where(enrollment => enrollment.Stage, EnrollmentStage.Ready);
        await foreach (var waiting in decider.Store.QueryAsync(Partition.Program(input.ProgramId), ready, cancellation))
        {
            var actor = Actors.Orchestrator(InstanceIds.Change(input.ProgramId, input.Version));
            await LateItem.OpenAsync(decider, waiting.Value, program, actor, cancellation);
        }
    }

    private async Task<Decision<bool>> DecideAsync(ChangeEnd input, CancellationToken cancellation)
    {
        var stored = await decider.LoadStoredAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        if (stored.Value.SettlingSince is null
            || await decider.Store.ChangeToAsync(input.ProgramId, input.Version, cancellation) is not var (change, _))
        {
            return new Decision<bool>(false);
        }

        var settled = stored.Value with { SettlingSince = null };
        var writes = new Batch().Replace(stored, settled);
        if (await decider.Store.FindAsync(ChangePlan.KeyOf(input.ProgramId, change.Before.Version), cancellation) is { } plan)
        {
            writes.Delete(plan);
        }

        return new Decision<bool>(true)
        {
            Writes = writes,
            Notes =
            [
                new LedgerNote(
                    Actors.Orchestrator(InstanceIds.Change(input.ProgramId, input.Version)),
                    DecisionName.ProgramSettled,
                    $"program:{input.ProgramId}",
                    $"version {input.Version}"),
            ],
            Signals = [.. change.Events.SelectMany(kind => EventSignals.Changed(settled, kind))],
        };
    }
}
