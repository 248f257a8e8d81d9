using MentorFlow.Orchestrations.Outcomes;

namespace MentorFlow.Functions.Upkeep;

/// <summary>Looks every night whether it is six or twelve months since people's mentorships closed (R108); without a legal basis it reads nothing.</summary>
public sealed class ReadOutcomes(OutcomeActs acts)
{
    [Function(nameof(ReadOutcomes))]
    public Task RunAsync([TimerTrigger("0 15 4 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        acts.ReadWhenDueAsync(cancellation);
}
