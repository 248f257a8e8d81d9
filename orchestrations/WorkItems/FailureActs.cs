using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.WorkItems;

/// <summary>Brings an instance that failed to a coordinator: it stopped in the middle, and can tell nobody itself.</summary>
public sealed class FailureActs(Decider decider, MailDispatch mails)
{
    private const int LongestCause = 500;

    /// <summary>Opens one work item for each time an instance fails.</summary>
    /// <param name="failed">With its failure.</param>
    /// <returns>Whether it was not known yet.</returns>
    public async Task<bool> ReportAsync(OrchestrationMetadata failed, CancellationToken cancellation)
    {
        var place = InstancePlace.Of(failed.InstanceId);
        var programId = await QueueAsync(place, cancellation);
        var key = Uuid5.Of($"failed|{failed.InstanceId}|{failed.LastUpdatedAt:O}").ToString("N");
        var item = new NewWorkItem(
            programId, key, WorkItemKind.InstanceFailed, place.Subject, place.CanStartAgain ? failed.InstanceId : null, Cause(failed, place), place.PersonIds);
        var isNew = await decider.OpenAsync(item, Actors.System, cancellation);

        // Of an item that was known, too: whoever opened it may have died before the mail. One that was ordered is not ordered twice.
        var order = new MailOrder(
            MailIds.For(WorkItem.IdOf(key), MailTemplate.WorkItemOpened, MailOrder.Coordinator),
            MailTemplate.WorkItemOpened,
            programId,
            MailOrder.Coordinator,
            WorkItemKey: key);
        await mails.PlaceAsync(order, cancellation);
        return isNew;
    }

    // An id can name a program that is gone, or none: then it is the organization's.
    private async Task<string> QueueAsync(InstancePlace place, CancellationToken cancellation) =>
        place.ProgramId is { } programId
        && await decider.Store.FindAsync<MentoringProgram>(Partition.Program(programId), MentoringProgram.DocumentId, cancellation) is not null
            ? programId
            : MentoringProgram.OrganizationQueue;

    private static string Cause(OrchestrationMetadata failed, InstancePlace place)
    {
        var message = failed.FailureDetails?.ErrorMessage ?? "it said nothing";
        var cut = message.Length > LongestCause ? $"{message[..LongestCause]}…" : message;
        var then = place.CanStartAgain
            ? "It can be started again; what it did already is not done twice."
            : "It cannot be started again, as it would ask people what they have answered: see to it by hand, then close this.";
        return $"{failed.Name} ({failed.InstanceId}) stopped in the middle: {cut.TrimEnd('.')}. {then}";
    }
}
