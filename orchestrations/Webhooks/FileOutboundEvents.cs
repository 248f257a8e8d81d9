using MentorFlow.Domain.Webhooks;

namespace MentorFlow.Orchestrations.Webhooks;

/// <summary>Files events for all who are told of them.</summary>
public sealed class FileOutboundEvents(WebhookFiling filing)
{
    /// <returns>How many deliveries there are of them.</returns>
    [Function(nameof(FileOutboundEvents))]
    public Task<int> RunAsync([ActivityTrigger] OutboundEventsInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        filing.FileAsync(input.Events, cancellation);
}
