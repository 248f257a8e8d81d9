namespace MentorFlow.Orchestrations.Campaigns;

/// <summary>Tells a mentee's manager what the program is.</summary>
public sealed class SendManagerBrief(ManagerBriefActs acts)
{
    /// <returns>Whether they were written to: the mentee may have said no, or nobody is their manager any more.</returns>
    [Function(nameof(SendManagerBrief))]
    public Task<bool> RunAsync([ActivityTrigger] ManagerBriefStep input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        acts.SendAsync(input.ProgramId, input.PersonId, cancellation);
}
