using System.Text.Json.Serialization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="LeaverId">Of a circle, who leaves it while the others go on; null where all of it ends.</param>
public sealed record EndRequest(
    MentorshipKey Mentorship, EndReason Because, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? LeaverId = null);

/// <summary>For an instance that found a reason to end a mentorship which another instance runs.</summary>
public sealed class AskToEnd(Decider decider, CircleActs circles, DepartureActs departures)
{
    /// <returns>Whether there was anything left to end.</returns>
    [Function(nameof(AskToEnd))]
    public async Task<bool> RunAsync([ActivityTrigger] EndRequest input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (programId, mentorshipId) = input.Mentorship;
        var mentorship = await decider.LoadAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation);
        if (input.LeaverId is { } leaver && mentorship.IsCircle)
        {
            return (await circles.RemoveAsync(programId, mentorshipId, leaver, input.Because, Actors.System, cancellation)).Value is not null;
        }

        return mentorship.IsOpen && await departures.EndAsync(mentorship, input.Because, Actors.System, leaverId: null, cancellation);
    }
}
