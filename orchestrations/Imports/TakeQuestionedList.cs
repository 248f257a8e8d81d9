namespace MentorFlow.Orchestrations.Imports;

/// <summary>A coordinator said that a list is right as it is.</summary>
public sealed class TakeQuestionedList(NightlyActs nightly)
{
    /// <returns>Whether there was anything of it to take in.</returns>
    [Function(nameof(TakeQuestionedList))]
    public Task<bool> RunAsync([ActivityTrigger] string orderId, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        nightly.ApproveAsync(orderId, cancellation);
}
