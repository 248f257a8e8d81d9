using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Webhooks;

/// <summary>How a subscription stands, and what an attempt came to, in words.</summary>
internal static class WebhookWords
{
    public static string Of(Texts texts, SubscriptionFacts subscription) => subscription is { State: WebhookState.Enabled, FailingSince: not null }
        ? texts["console-webhooks.failing"]
        : texts[$"console-webhooks.states.{subscription.State}"];

    public static string Color(SubscriptionFacts subscription) => subscription switch
    {
        { State: WebhookState.Enabled, FailingSince: null } => "good",
        { State: WebhookState.Disabled } => "",
        { State: WebhookState.Enabled } => "warn",
        _ => "bad",
    };

    public static string Color(DeliveryState state) => state switch
    {
        DeliveryState.Delivered => "good",
        DeliveryState.Failed => "bad",
        DeliveryState.Held => "warn",
        _ => "",
    };

    public static string Of(Texts texts, WebhookAttempt attempt) => attempt.Failure is { } failure
        ? texts[$"console-webhooks.failures.{failure}"]
        : texts["console-webhooks.answered", ("status", $"{attempt.Status}")];
}
