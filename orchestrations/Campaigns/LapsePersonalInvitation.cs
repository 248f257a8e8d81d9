using MentorFlow.Domain.Campaigns;

namespace MentorFlow.Orchestrations.Campaigns;

public sealed record PersonalInvitationLapse(string ProgramId, string InvitationId);

/// <summary>Ends a personal invitation that nobody answered.</summary>
public sealed class LapsePersonalInvitation(PersonalInvitationActs acts)
{
    /// <returns>Whether no answer had come.</returns>
    [Function(nameof(LapsePersonalInvitation))]
    public async Task<bool> RunAsync(
        [ActivityTrigger] PersonalInvitationLapse input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        (await acts.LapseAsync(input.ProgramId, input.InvitationId, cancellation)).Value is { Stage: PersonalInvitationStage.Lapsed };
}
