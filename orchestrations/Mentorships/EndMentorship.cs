using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="LeaverId">Who left the organization; null when nobody did.</param>
public sealed record MentorshipEnd(string ProgramId, string MentorshipId, EndReason Because, string? LeaverId);

/// <summary>Ends a mentorship.</summary>
public sealed class EndMentorship(Decider decider)
{
    [Function(nameof(EndMentorship))]
    public Task<EndReason> RunAsync([ActivityTrigger] MentorshipEnd input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token => MentorshipEnding.Decide(await ReadAsync(input, token), input, decider.Now),
            cancellation);

    private async Task<MentorshipEndFacts> ReadAsync(MentorshipEnd input, CancellationToken cancellation)
    {
        var mentorship = await decider.LoadStoredAsync(Mentorship.KeyOf(input.ProgramId, input.MentorshipId), cancellation);
        var members = new List<EndingMember>();
        foreach (var member in mentorship.Value.Members)
        {
            members.Add(new EndingMember(
                await decider.Store.FindAsync(Enrollment.KeyOf(input.ProgramId, member.PersonId), cancellation),
                await decider.Store.HasOtherMentorshipAsync(mentorship.Value, member.PersonId, cancellation)));
        }

        var lastId = Session.SessionIdOf(input.MentorshipId, mentorship.Value.SessionsPlanned);
        var last = await decider.Store.FindAsync(Session.KeyOf(input.ProgramId, lastId), cancellation);
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        return new MentorshipEndFacts(
            mentorship, members, last, program.PoolStage, program.Policy, ProgramTimeline.NextRound(program.Calendar, decider.Now) is not null);
    }
}
