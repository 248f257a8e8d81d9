using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Programs;

public sealed record ProgramFinish(string ProgramId, ProgramStatus Status);

/// <summary>Writes down that a program is over; mentorships close by themselves.</summary>
public sealed class FinishProgram(Decider decider)
{
    [Function(nameof(FinishProgram))]
    public async Task<ProgramStatus> RunAsync([ActivityTrigger] ProgramFinish input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var finished = await decider.DecideAsync(
            MentoringProgram.KeyOf(input.ProgramId),
            program => program.Status is ProgramStatus.Running ? program with { Status = input.Status } : RefusalReason.AlreadyDone,
            program => Consequences.Of(
                new LedgerNote(
                    Actors.Orchestrator(InstanceIds.Program(program.ProgramId, program.Version)),
                    DecisionName.ProgramFinished,
                    $"program:{program.ProgramId}",
                    program.Status.ToString())),
            cancellation);
        if (finished.Value is { } program)
        {
            await decider.Store.WriteAsync(new Batch().Upsert(ProgramListing.Of(program)), cancellation);
        }

        return input.Status;
    }
}
