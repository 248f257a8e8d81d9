using System.Net;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Coordinators.Api.Webhooks;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Webhooks;

/// <summary>Subscriptions and their log by API.</summary>
public sealed class WebhookCallTests
{
    private const string Path = "/api/webhooks";

    [Fact]
    public async Task A_subscription_is_added_changed_tried_replayed_switched_and_deleted()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var caller = await ApiCaller.StartAsync(WebhookDriver.Loopback);
        var draft = new WebhookDraft(receiver.Address.AbsoluteUri, ["session.held"]);

        var added = await caller.PostAsync(Path, draft);
        added.Expect(HttpStatusCode.Created);
        var (own, made) = (added.Location!, added.Read<NewSubscription>());
        Assert.DoesNotContain(made.Secret, (await caller.GetAsync(own)).Text, StringComparison.Ordinal);
        var changed = (await caller.PutAsync(own, draft with { Events = ["session.held", "concern.raised"] })).Read<SubscriptionFacts>();
        Assert.Equal(["session.held", "concern.raised"], changed.Events);

        (await caller.PostAsync($"{own}/test")).Expect(HttpStatusCode.Accepted);
        var delivery = Assert.Single((await caller.GetAsync($"{own}/deliveries?state=Delivered")).Read<PageOfItems<DeliveryFacts>>().Items);
        Assert.Equal(("webhook.test", (int?)204), (delivery.Event, Assert.Single(delivery.Attempts).Status));
        (await caller.PostAsync($"{own}/deliveries/{delivery.Place}/replay")).Expect(HttpStatusCode.Accepted);
        (await caller.PostAsync($"{own}/replay", new WebhookReplayOrder(TestApp.Start))).Expect(HttpStatusCode.Accepted);
        Assert.Equal(3, receiver.Received.Count);

        var rotated = (await caller.PostAsync($"{own}/rotate")).Read<NewSubscription>();
        Assert.NotEqual(made.Secret, rotated.Secret);
        Assert.NotNull(rotated.Subscription.OldSecretUntil);
        Assert.Equal(WebhookState.Disabled, (await caller.PostAsync($"{own}/disable")).Read<SubscriptionFacts>().State);
        (await caller.PostAsync($"{own}/test")).Expect(HttpStatusCode.Conflict);
        (await caller.PostAsync($"{own}/disable")).Expect(HttpStatusCode.Conflict);
        Assert.Equal(WebhookState.Enabled, (await caller.PostAsync($"{own}/enable")).Read<SubscriptionFacts>().State);
        Assert.Single((await caller.GetAsync(Path)).Read<IReadOnlyList<SubscriptionFacts>>());

        (await caller.DeleteAsync(own)).Expect(HttpStatusCode.NoContent);
        (await caller.GetAsync(own)).Expect(HttpStatusCode.NotFound);
        (await caller.GetAsync($"{own}/deliveries")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_breaks_a_rule_is_refused_by_field()
    {
        await using var caller = await ApiCaller.StartAsync();

        var refused = await caller.PostAsync(Path, new WebhookDraft("https://localhost.example.com/", ["nothing"], ["nowhere"]));

        Assert.Equal(["events", "programs"], refused.Expect(HttpStatusCode.UnprocessableEntity).Fields);
        Assert.Equal(["address"], (await caller.PostAsync(Path, new WebhookDraft("http://127.0.0.1/", ["session.held"]))).Fields);
    }
}
