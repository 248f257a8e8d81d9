namespace MentorFlow.Orchestrations.Campaigns;

/// <param name="PersonId">The mentee.</param>
/// <param name="After">How long they have to say no.</param>
public sealed record ManagerBriefStep(string ProgramId, string PersonId, TimeSpan After);

/// <summary>Tells a mentee that their manager is to get a brief, and how to say no.</summary>
public sealed class AnnounceManagerBrief(ManagerBriefActs acts)
{
    /// <returns>Whether somebody is known as their manager.</returns>
    [Function(nameof(AnnounceManagerBrief))]
    public Task<bool> RunAsync([ActivityTrigger] ManagerBriefStep input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        acts.AnnounceAsync(input.ProgramId, input.PersonId, input.After, cancellation);
}
