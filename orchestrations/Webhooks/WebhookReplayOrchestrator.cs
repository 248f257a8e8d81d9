using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Webhooks;

/// <param name="Since">All that came about then or later, UTC; null for what failed or was kept, whenever that was.</param>
/// <param name="After">Place behind which it goes on; null from the beginning.</param>
public sealed record WebhookReplay(string SubscriptionId, DateTimeOffset? Since, string? After = null);

/// <summary>Sends again what is in the log, a page at a time, the oldest first.</summary>
public static class WebhookReplayOrchestrator
{
    /// <summary>Pages of one run: its history stays short.</summary>
    private const int MostPages = 50;

    /// <returns>How many pages were looked at in the last run.</returns>
    [Function(nameof(WebhookReplayOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, WebhookReplay input)
    {
        var rest = input;
        for (var page = 1; ; page++)
        {
            var after = await context.CallActivityAsync<string?>(nameof(ReplayWebhooks), rest, Retries.Stubborn);
            if (after is null)
            {
                return page;
            }

            rest = rest with { After = after };
            if (page == MostPages)
            {
                return context.BeginAgain(rest, page);
            }
        }
    }
}
