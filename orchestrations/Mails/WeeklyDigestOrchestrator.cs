using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mails;

/// <param name="Digest">Its key.</param>
/// <param name="Due">UTC.</param>
public sealed record WeeklyDigestInput(string PersonId, string Digest, DateTimeOffset Due);

/// <summary>Waits for the morning of somebody's digest; started by the first thing that waits for it, so that a week without any has none.</summary>
public static class WeeklyDigestOrchestrator
{
    /// <returns>Whether there was anything to tell.</returns>
    [Function(nameof(WeeklyDigestOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, WeeklyDigestInput input)
    {
        await context.CreateTimer(input.Due.UtcDateTime, CancellationToken.None);
        return await context.CallActivityAsync<bool>(nameof(SendWeeklyDigest), input, Retries.Stubborn);
    }
}
