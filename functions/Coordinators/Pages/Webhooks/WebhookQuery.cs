using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Webhooks;

/// <summary>Which deliveries are looked at.</summary>
/// <param name="State">Null for all.</param>
/// <param name="Before">Place from which the list goes on at what is older; null at the newest.</param>
public sealed record WebhookQuery(string SubscriptionId, DeliveryState? State = null, string? Before = null)
{
    public static WebhookQuery Of(HttpRequest request, string subscriptionId)
    {
        var before = request.Query["before"].ToString();
        return new WebhookQuery(subscriptionId, Choice.Read<DeliveryState>(request.Query["state"]), WebhookDelivery.IsPlace(before) ? before : null);
    }

    public string Href
    {
        get
        {
            string[] parts =
            [
                .. State is { } state ? [$"state={state}"] : Array.Empty<string>(),
                .. Before is { } before ? [$"before={before}"] : Array.Empty<string>(),
            ];
            var path = WebhookPaths.Of(SubscriptionId);
            return parts.Length == 0 ? path : $"{path}?{string.Join('&', parts)}";
        }
    }
}
