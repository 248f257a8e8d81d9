using MentorFlow.Domain.Mentorships;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

public sealed record EndRequest(MentorshipKey Mentorship, EndReason Because);

/// <summary>For an instance that found a reason to end a mentorship which another instance runs.</summary>
public sealed class AskToEnd(Decider decider, DepartureActs departures)
{
    /// <returns>Whether there was anything left to end.</returns>
    [Function(nameof(AskToEnd))]
    public async Task<bool> RunAsync([ActivityTrigger] EndRequest input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (programId, mentorshipId) = input.Mentorship;
        var mentorship = await decider.LoadAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation);
        return mentorship.IsOpen && await departures.EndAsync(mentorship, input.Because, Actors.System, leaverId: null, cancellation);
    }
}
