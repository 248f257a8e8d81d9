using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Stories;

/// <summary>
/// A story and the question to a coordinator whether it may be shown, which never has its words: taken back, they are nowhere. Pure.
/// </summary>
internal static class StoryOffering
{
    /// <param name="before">Null for the first.</param>
    /// <param name="asked">The question about what stood there before; null where there was none.</param>
    public static Decision<Verdict<Story>> Write(Verdict<Story> written, Stored<Story>? before, Stored<WorkItem>? asked, DateTimeOffset now)
    {
        if (written.Value is not { } story)
        {
            return new Decision<Verdict<Story>>(written);
        }

        const WorkItemKind Kind = WorkItemKind.StoryOffered;
        var question = new WorkItem(
            story.ProgramId,
            QuestionOf(story),
            Kind,
            new Subject.OfMentorship(story.MentorshipId),
            InstanceId: null,
            new Phrase("causes.story-offered"),
            story.WrittenAt,
            Kind.Estimate(),
            [story.PersonId]);
        var writes = before is null ? new Batch().Create(story) : new Batch().Replace(before, story);
        return new Decision<Verdict<Story>>(written)
        {
            Writes = Settle(writes.Create(question), asked, now),
            Notes = [new LedgerNote(Actors.Person(story.PersonId), DecisionName.StoryOffered, story.Id, $"version {story.Version}")],
        };
    }

    public static Decision<Verdict<Story>> Withdraw(Stored<Story> story, Stored<WorkItem>? asked, DateTimeOffset now) => new(story.Value)
    {
        Writes = Settle(new Batch().Delete(story), asked, now),
        Notes = [new LedgerNote(Actors.Person(story.Value.PersonId), DecisionName.StoryWithdrawn, story.Value.Id, "withdrawn")],
    };

    /// <summary>The question about one version of a story: another time of writing is another question.</summary>
    public static string QuestionOf(Story story) =>
        $"story-{Uuid5.Of($"story|{story.MentorshipId}|{story.PersonId}|{story.Version}|{story.WrittenAt:O}"):N}";

    private static Batch Settle(Batch writes, Stored<WorkItem>? asked, DateTimeOffset now) =>
        asked is not null && WorkItemDecisions.Moot(asked.Value, now).Value is { } moot ? writes.Replace(asked, moot) : writes;
}
