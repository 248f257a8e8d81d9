using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.WorkItems;

public sealed class OpenWorkItem(Decider decider)
{
    [Function(nameof(OpenWorkItem))]
    public Task<bool> RunAsync([ActivityTrigger] NewWorkItem input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.OpenAsync(input, Actors.Orchestrator(input.InstanceId ?? "none"), cancellation);
}
