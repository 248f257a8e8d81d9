using MentorFlow.Ledger;
using MentorFlow.Mentorships;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Storage;

namespace MentorFlow.Orchestrations.Mentorships;

public sealed record MentorshipKey(string ProgramId, string MentorshipId);

public sealed record MentorshipMove(MentorshipKey Mentorship, MentorshipStage Stage);

public sealed class MoveMentorship(DecisionDesk desk)
{
    [Function(nameof(MoveMentorship))]
    public async Task<MentorshipStage> RunAsync([ActivityTrigger] MentorshipMove input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (programId, mentorshipId) = input.Mentorship;
        await desk.DecideAsync<Mentorship>(
            client,
            Partition.Program(programId),
            Mentorship.IdOf(mentorshipId),
            mentorship => MentorshipDecisions.MoveTo(mentorship, input.Stage),
            mentorship => Consequences.Of(new LedgerNote(Actors.Orchestrator(InstanceIds.Mentorship(programId, mentorshipId)), "mentorship.moved", mentorship.Id, mentorship.Stage.ToString())),
            cancellation);
        return input.Stage;
    }
}
