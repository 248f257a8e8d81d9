using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.WorkItems;

/// <summary>Brings an instance that failed to a coordinator: it stopped in the middle, and can tell nobody itself.</summary>
public sealed class FailureActs(Decider decider)
{
    private const int LongestCause = 500;

    /// <summary>Opens one work item for each time an instance fails; the morning's digest tells of it.</summary>
    /// <param name="failed">With its failure.</param>
    /// <returns>Whether it was not known yet.</returns>
    public async Task<bool> ReportAsync(OrchestrationMetadata failed, CancellationToken cancellation)
    {
        var place = InstancePlace.Of(failed.InstanceId);
        var programId = await QueueAsync(place, cancellation);
        var key = Uuid5.Of($"failed|{failed.InstanceId}|{failed.LastUpdatedAt:O}").ToString("N");
        var item = new NewWorkItem(
            programId, key, WorkItemKind.InstanceFailed, place.Subject, place.CanStartAgain ? failed.InstanceId : null, Cause(failed, place), place.PersonIds);
        return await decider.OpenAsync(item, Actors.System, cancellation);
    }

    // An id can name a program that is gone, or none: then it is the organization's.
    private async Task<string> QueueAsync(InstancePlace place, CancellationToken cancellation) =>
        place.ProgramId is { } programId
        && await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not null
            ? programId
            : MentoringProgram.OrganizationQueue;

    private static Phrase Cause(OrchestrationMetadata failed, InstancePlace place) => new(
        place.CanStartAgain ? "causes.instance-failed" : "causes.instance-failed-for-good",
        ("name", failed.Name),
        ("instance", failed.InstanceId),
        ("failure", Said(failed.FailureDetails?.ErrorMessage)));

    private static object Said(string? message) => message switch
    {
        null => new Phrase("causes.said-nothing"),
        { Length: > LongestCause } => $"{message[..LongestCause]}…",
        _ => message.TrimEnd('.'),
    };
}
