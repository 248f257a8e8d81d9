using MentorFlow.Domain.Mails;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Mails;

/// <param name="Again">The mail that comes again.</param>
/// <param name="About">What its receiver put off.</param>
/// <param name="Until">UTC.</param>
public sealed record LaterInput(MailOrder Again, string About, DateTimeOffset Until);

/// <summary>Brings back on its day what somebody put off, if it is still needed then, and was not put off again.</summary>
public static class LaterOrchestrator
{
    /// <returns>Whether it was still put off to this day.</returns>
    [Function(nameof(LaterOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, LaterInput input)
    {
        await context.CreateTimer(input.Until.UtcDateTime, CancellationToken.None);
        return await context.CallActivityAsync<bool>(nameof(BringBackMail), input, Retries.Stubborn);
    }
}
