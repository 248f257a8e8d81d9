using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Stories;

/// <summary>What somebody does with the story of their mentorship.</summary>
public sealed class StoryActs(Decider decider)
{
    /// <summary>Offers it; a coordinator reads it before anybody else does.</summary>
    public Task<Verdict<Story>> WriteAsync(
        string programId, string mentorshipId, string personId, StoryDraft draft, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var mentorship = (await decider.Store.FindAsync(Mentorship.KeyOf(programId, mentorshipId), token))?.Value;
                if (mentorship?.Members.FirstOrDefault(member => member.PersonId == personId) is not { } member)
                {
                    return new Decision<Verdict<Story>>(RefusalReason.NotAMember);
                }

                if (mentorship is { IsOpen: true, Stage: not MentorshipStage.Closing })
                {
                    return new Decision<Verdict<Story>>(RefusalReason.WrongStage);
                }

                var before = await decider.Store.FindAsync(Story.KeyOf(programId, mentorshipId, personId), token);
                var teller = new StoryTeller(programId, mentorshipId, personId, member.Role);
                var written = StoryDecisions.Write(before?.Value, teller, draft, decider.Now);
                return StoryOffering.Write(written, before, await AskedAsync(before, token), decider.Now);
            },
            cancellation);

    /// <summary>Takes it back: it is gone.</summary>
    public Task<Verdict<Story>> WithdrawAsync(string programId, string mentorshipId, string personId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => await decider.Store.FindAsync(Story.KeyOf(programId, mentorshipId, personId), token) is { } story
                ? StoryOffering.Withdraw(story, await AskedAsync(story, token), decider.Now)
                : new Decision<Verdict<Story>>(RefusalReason.AlreadyDone),
            cancellation);

    private async Task<Stored<WorkItem>?> AskedAsync(Stored<Story>? story, CancellationToken cancellation) => story is null
        ? null
        : await decider.Store.FindAsync(WorkItem.KeyOf(story.Value.ProgramId, StoryOffering.QuestionOf(story.Value)), cancellation);
}
