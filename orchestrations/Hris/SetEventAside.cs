using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>Gives an event that could not be applied an instance of its own, and so lets its delivery go on.</summary>
public sealed class SetEventAside(Decider decider)
{
    [Function(nameof(SetEventAside))]
    public Task<bool> RunAsync([ActivityTrigger] HrisApplication input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(MentoringProgram.OrganizationQueue),
            _ => Task.FromResult(new Decision<bool>(true)
            {
                Signals = [Signals.Start(nameof(HrisEventOrchestrator), InstanceIds.HrisEvent(input.Connection, input.DeliveryId, input.Index), input)],
            }),
            cancellation);
}
