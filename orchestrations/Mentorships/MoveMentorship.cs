using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

public sealed record MentorshipMove(MentorshipKey Mentorship, MentorshipStage Stage);

public sealed class MoveMentorship(Decider decider)
{
    [Function(nameof(MoveMentorship))]
    public async Task<MentorshipStage> RunAsync(
        [ActivityTrigger] MentorshipMove input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (programId, mentorshipId) = input.Mentorship;
        var actor = Actors.Orchestrator(InstanceIds.Mentorship(programId, mentorshipId));
        await decider.DecideAsync(
            Mentorship.KeyOf(programId, mentorshipId),
            mentorship => MentorshipDecisions.MoveTo(mentorship, input.Stage),
            mentorship => Consequences.Of(new LedgerNote(actor, DecisionName.MentorshipMoved, mentorship.Id, mentorship.Stage.ToString())),
            cancellation);
        return input.Stage;
    }
}
