using MentorFlow.Domain.Campaigns;

namespace MentorFlow.Orchestrations.Campaigns;

public sealed record NominationLapse(string ProgramId, string NominationId);

/// <summary>Ends a nomination that nobody answered; nobody is told.</summary>
public sealed class LapseNomination(NominationActs acts)
{
    /// <returns>Whether no answer had come.</returns>
    [Function(nameof(LapseNomination))]
    public async Task<bool> RunAsync([ActivityTrigger] NominationLapse input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        (await acts.LapseAsync(input.ProgramId, input.NominationId, cancellation)).Value is { Stage: NominationStage.Closed };
}
