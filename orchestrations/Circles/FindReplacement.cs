using MentorFlow.Domain.Mentorships;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Circles;

/// <summary>Has somebody who waits asked whether they want to join a circle.</summary>
public sealed class FindReplacement(ReplacementActs replacements)
{
    /// <returns>Whether somebody is asked now, or was already.</returns>
    [Function(nameof(FindReplacement))]
    public async Task<bool> RunAsync([ActivityTrigger] MentorshipKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        await replacements.FindAsync(input.ProgramId, input.MentorshipId, Actors.System, cancellation)
            is { Refusal: null } or { Refusal.Reason: RefusalReason.AlreadyDone };
}
