using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

public sealed record MilestonesStart(MentorshipKey Mentorship, ProgramPolicy Policy);

/// <summary>Starts the watch for a mentorship's milestones beside its sessions: they come whether it meets or not.</summary>
public sealed class StartMilestones(Decider decider)
{
    /// <returns>Whether it was started now.</returns>
    [Function(nameof(StartMilestones))]
    public async Task<bool> RunAsync([ActivityTrigger] MilestonesStart input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var started = await decider.DecideAsync(
            Mentorship.KeyOf(input.Mentorship.ProgramId, input.Mentorship.MentorshipId),
            mentorship => MentorshipDecisions.WatchMilestones(mentorship, decider.Now),
            mentorship => Then(mentorship, input.Policy, decider.Now),
            cancellation);
        return started.Value is not null;
    }

    internal static Consequences Then(Mentorship mentorship, ProgramPolicy policy, DateTimeOffset now)
    {
        var instance = InstanceIds.Milestones(mentorship.ProgramId, mentorship.MentorshipId);
        var milestones = Milestones.Of(mentorship, policy.Reviews, now);
        return Consequences.Of(
            new LedgerNote(
                Actors.Orchestrator(InstanceIds.Mentorship(mentorship.ProgramId, mentorship.MentorshipId)),
                DecisionName.MilestonesStarted,
                mentorship.Id,
                $"{milestones.Count} milestones"),
            [
                Signals.Start(
                    nameof(MilestonesOrchestrator),
                    instance,
                    new MilestonesInput(
                        mentorship.ProgramId,
                        mentorship.MentorshipId,
                        [.. mentorship.Members.Select(member => member.PersonId)],
                        milestones,
                        policy,
                        IsCircle: mentorship.IsCircle)),
                .. mentorship.PausedAt is { } since ? [Signals.Raise(instance, new Paused(since))] : Array.Empty<Signal>(),
            ]);
    }
}
