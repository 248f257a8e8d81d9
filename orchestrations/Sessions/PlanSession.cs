using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>Puts the next session on the calendar.</summary>
public sealed class PlanSession(Decider decider, VideoSettings video)
{
    /// <returns>Null when there is no next one.</returns>
    [Function(nameof(PlanSession))]
    public Task<PlannedSession?> RunAsync([ActivityTrigger] MentorshipKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token => SessionPlanning.Plan(await ReadAsync(input, token), decider.Now),
            cancellation);

    private async Task<SessionPlanFacts> ReadAsync(MentorshipKey input, CancellationToken cancellation)
    {
        var mentorship = await decider.LoadStoredAsync(Mentorship.KeyOf(input.ProgramId, input.MentorshipId), cancellation);
        var planned = mentorship.Value.SessionsPlanned;
        var last = planned == 0
            ? null
            : await decider.Store.FindAsync(Session.KeyOf(input.ProgramId, Session.SessionIdOf(input.MentorshipId, planned)), cancellation);
        var channel = mentorship.Value.Agreement?.Channel;
        return new SessionPlanFacts(
            mentorship,
            last?.Value,
            await decider.WallClockAsync(mentorship.Value, cancellation),
            channel is null ? null : video.RoomFor(channel),
            video.ProofOf(last is { Value.Stage: SessionStage.Planned } ? last.Value.Channel : channel));
    }
}
