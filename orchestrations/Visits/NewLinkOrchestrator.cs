using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Visits;

/// <param name="Key">Of the address in the lookups: a digest, never the address.</param>
/// <param name="Quarter">Which quarter of an hour it is, so that another one is another instance.</param>
public sealed record NewLinkInput(string Key, string Quarter);

/// <summary>Mails a link to whom an address leads, if it leads to anybody.</summary>
public static class NewLinkOrchestrator
{
    [Function(nameof(NewLinkOrchestrator))]
    public static Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, NewLinkInput input) =>
        context.CallActivityAsync<int>(nameof(MailNewLinks), input, Retries.Stubborn);
}
