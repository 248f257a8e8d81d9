using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Programs;

/// <param name="InstanceId">Of who asks, and is told when the last concern is closed; null in what was asked before there was such a wait.</param>
public sealed record ProgramFinish(string ProgramId, ProgramStatus Status, string? InstanceId = null);

/// <summary>Writes down that a program is over; mentorships close by themselves. With an open concern it is not over: a work item says so (R19).</summary>
public sealed class FinishProgram(Decider decider)
{
    /// <returns>Running, where it has to wait.</returns>
    [Function(nameof(FinishProgram))]
    public async Task<ProgramStatus> RunAsync([ActivityTrigger] ProgramFinish input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token => Decide(
                await decider.LoadStoredAsync(MentoringProgram.KeyOf(input.ProgramId), token),
                await decider.Store.FindAsync(WorkItem.KeyOf(input.ProgramId, EndOfProgram.ItemKey), token),
                await OpenConcerns.AnyAsync(decider.Store, input.ProgramId, token),
                input,
                decider.Now),
            cancellation);
        if (program.Status is not ProgramStatus.Running)
        {
            await decider.Store.WriteAsync(new Batch().Upsert(ProgramListing.Of(program)), cancellation);
        }

        return program.Status is ProgramStatus.Running ? ProgramStatus.Running : input.Status;
    }

    internal static Decision<MentoringProgram> Decide(
        Stored<MentoringProgram> stored, Stored<WorkItem>? waits, bool isConcernOpen, ProgramFinish finish, DateTimeOffset now)
    {
        var program = stored.Value;
        if (program.Status is not ProgramStatus.Running)
        {
            return new Decision<MentoringProgram>(program);
        }

        var actor = Actors.Orchestrator(InstanceIds.Program(program.ProgramId, program.InstanceVersion));
        return isConcernOpen ? Wait(program, waits, finish, actor, now) : Finish(stored, waits, finish, actor, now);
    }

    private static Decision<MentoringProgram> Finish(
        Stored<MentoringProgram> stored, Stored<WorkItem>? waits, ProgramFinish finish, string actor, DateTimeOffset now)
    {
        var finished = stored.Value with { Status = finish.Status };
        var writes = new Batch().Replace(stored, finished);
        if (waits is { Value.Status: WorkItemStatus.Open })
        {
            writes.Replace(waits, waits.Value with { Status = WorkItemStatus.Moot, ResolvedAt = now });
        }

        return new Decision<MentoringProgram>(finished)
        {
            Writes = writes,
            Notes = [new LedgerNote(actor, DecisionName.ProgramFinished, $"program:{finished.ProgramId}", finished.Status.ToString())],
            Signals = [.. IntroductionSignals.End(finished, EndReason.Completed)],
        };
    }

    private static Decision<MentoringProgram> Wait(
        MentoringProgram program, Stored<WorkItem>? waits, ProgramFinish finish, string actor, DateTimeOffset now)
    {
        if (waits is { Value.Status: WorkItemStatus.Open })
        {
            return new Decision<MentoringProgram>(program);
        }

        const WorkItemKind Kind = WorkItemKind.EndWaits;
        var about = new Subject.OfInstance($"program:{program.ProgramId}");
        var item = new WorkItem(
            program.ProgramId, EndOfProgram.ItemKey, Kind, about, finish.InstanceId, new Phrase("causes.end-waits"), now, Kind.Estimate(), []);
        return new Decision<MentoringProgram>(program)
        {
            Writes = waits is null ? new Batch().Create(item) : new Batch().Replace(waits, item),
            Notes = [new LedgerNote(actor, DecisionName.WorkItemOpened, about.ToString(), Kind.ToString())],
        };
    }
}
