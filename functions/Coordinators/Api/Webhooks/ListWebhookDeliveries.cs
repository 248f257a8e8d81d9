using System.ComponentModel;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Webhooks;

public sealed class ListWebhookDeliveries(SubscriptionReading reading)
{
    public const string Route = $"{GetWebhook.Route}/deliveries";

    private const int DefaultItems = 50;

    [Function(nameof(ListWebhookDeliveries))]
    [Operation(
        "The log of what went to a system, the newest first, a page at a time: what was sent, when, and what was answered.",
        Answers = typeof(PageOfItems<DeliveryFacts>),
        Refusals = Refusals.Unknown | Refusals.Invalid)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string webhook,
        [Description("Only deliveries in this state.")] string? state,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation)
    {
        if (await reading.FindAsync(webhook, cancellation) is null)
        {
            return Answer.NotFound("webhook");
        }

        if (state is not null && !Enum.GetNames<DeliveryState>().Contains(state))
        {
            return Answer.Invalid(new FieldError("state", "rules.one-of", ("choices", string.Join(", ", Enum.GetNames<DeliveryState>()))));
        }

        var before = after is not null && WebhookDelivery.IsPlace(after) ? after : null;
        var most = Math.Clamp(limit ?? DefaultItems, 1, Paging.MostItems);
        return Answer.Ok(await reading.DeliveriesAsync(webhook, state is null ? null : Enum.Parse<DeliveryState>(state), before, most, cancellation));
    }
}
