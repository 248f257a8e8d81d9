using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Webhooks;

/// <summary>The form of a subscription.</summary>
internal static class WebhookForm
{
    public static WebhookDraft Read(IFormCollection form) => new(
        form["address"].ToString().Trim(), [.. form["events"].OfType<string>()], [.. form["programs"].OfType<string>()]);

    public static FormState Of(SubscriptionFacts subscription) => FormState.Of(
        ("address", subscription.Address.AbsoluteUri),
        ("events", new StringValues([.. subscription.Events])),
        ("programs", new StringValues([.. subscription.Programs])));
}
