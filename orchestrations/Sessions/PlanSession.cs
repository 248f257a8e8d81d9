using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Sessions;

/// <param name="Ahead">How far ahead it is at least; null in orders of before.</param>
public sealed record SessionPlanOrder(string ProgramId, string MentorshipId, TimeSpan? Ahead = null);

/// <summary>Puts the next session on the calendar.</summary>
public sealed class PlanSession(Decider decider, VideoSettings video)
{
    /// <returns>Null when there is no next one.</returns>
    [Function(nameof(PlanSession))]
    public Task<PlannedSession?> RunAsync(
        [ActivityTrigger] SessionPlanOrder input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token => SessionPlanning.Plan(await ReadAsync(input, token), decider.Now),
            cancellation);

    private async Task<SessionPlanFacts> ReadAsync(SessionPlanOrder input, CancellationToken cancellation)
    {
        var mentorship = await decider.LoadStoredAsync(Mentorship.KeyOf(input.ProgramId, input.MentorshipId), cancellation);
        var planned = mentorship.Value.SessionsPlanned;
        var last = planned == 0
            ? null
            : await decider.Store.FindAsync(Session.KeyOf(input.ProgramId, Session.SessionIdOf(input.MentorshipId, planned)), cancellation);
        var channel = mentorship.Value.Agreement?.Channel;
        var clocks = await decider.ClocksAsync(input.ProgramId, [.. mentorship.Value.Members.Select(member => member.PersonId)], cancellation);
        return new SessionPlanFacts(
            mentorship,
            last?.Value,
            clocks[0].Zone,
            channel is null ? null : video.RoomFor(channel),
            video.ProofOf(last is { Value.Stage: SessionStage.Planned } ? last.Value.Channel : channel))
        {
            Clocks = clocks,
            Away = mentorship.Value.IsCircle ? await AwayAsync(mentorship.Value, cancellation) : new HashSet<string>(),
            Ahead = input.Ahead ?? SessionHours.Ahead,
        };
    }

    private async Task<IReadOnlySet<string>> AwayAsync(Mentorship circle, CancellationToken cancellation)
    {
        var away = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in circle.Members)
        {
            if (await decider.Store.IsAwayAsync(member.PersonId, cancellation))
            {
                away.Add(member.PersonId);
            }
        }

        return away;
    }
}
