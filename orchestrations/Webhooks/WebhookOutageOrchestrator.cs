using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Webhooks;

/// <param name="Number">Counts those of the subscription, from 1.</param>
/// <param name="IsGone">Whether its receiver said that it is there no more.</param>
public sealed record WebhookOutage(string SubscriptionId, int Number, bool IsGone);

/// <summary>
/// A subscription fails: one work item, however many messages were not taken. It closes when one is taken; after days without, the subscription is paused,
/// which an administrator is told of, and nothing is sent until one says so.
/// </summary>
public static class WebhookOutageOrchestrator
{
    /// <returns>Whether what had failed was sent again.</returns>
    [Function(nameof(WebhookOutageOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, WebhookOutage input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        var pausedAt = stage.Now + WebhookRetries.PausedAfter;
        var (works, resolution) = input.IsGone
            ? await AskAsync(stage, "causes.webhook-gone", input, until: null)
            : await AskAsync(stage, "causes.webhook-failing", input, pausedAt);
        if (!input.IsGone && works is null && resolution is not ResolutionKind.Retry && stage.Now >= pausedAt)
        {
            await stage.StepAsync<bool>(nameof(PauseWebhook), input);
            (works, resolution) = await AskAsync(stage, "causes.webhook-paused", input, until: null);
        }

        var again = works is not null || resolution is ResolutionKind.Retry;
        await stage.StepAsync<bool>(nameof(EndWebhookOutage), new WebhookOutageOver(input.SubscriptionId, input.Number, again));
        return again;
    }

    private static Task<(WebhookWorks? Event, ResolutionKind Resolution)> AskAsync(Stage stage, string cause, WebhookOutage input, DateTimeOffset? until) =>
        stage.AskCoordinatorOrAsync<WebhookWorks>(
            WorkItemKind.WebhookFailing,
            new Subject.OfInstance(stage.InstanceId),
            new Phrase(cause, ("subscription", input.SubscriptionId)),
            [],
            until: until);
}
