using MentorFlow.Domain.TextMessages;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.TextMessages;

/// <summary>
/// Sends one text message, tried again for as long as it can be of use. No coordinator is asked about one that failed: the mail went as well, and what it
/// would tell is over.
/// </summary>
public static class TextOrchestrator
{
    [Function(nameof(TextOrchestrator))]
    public static async Task<TextStatus> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, TextOrder order)
    {
        var tried = await context.TryAsync<TextStatus>(nameof(SendText), order, Retries.Brief);
        return tried.Failure is null
            ? tried.Result
            : await context.CallActivityAsync<TextStatus>(nameof(GiveUpText), new TextFailure(order, tried.Cause), Retries.Stubborn);
    }
}
