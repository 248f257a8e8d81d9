using System.Net;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Webhooks;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Other systems of the organization are told what happens, signed and for certain (R100).</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private WebhookReceiver receiver = null!;
    private TestApp app = null!;
    private WebhookDriver webhooks = null!;

    public async ValueTask InitializeAsync()
    {
        receiver = await WebhookReceiver.StartAsync();
        app = await TestApp.StartAsync(WebhookDriver.Loopback);
        webhooks = new WebhookDriver(app, receiver);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task What_happens_in_a_program_arrives_signed_with_ids_and_without_words()
    {
        var made = await webhooks.SubscribeAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.KickOffAsync();
        var session = await people.MeetAsync();
        await app.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(
            ["enrollment.changed", "hours.recorded", "mentorship.matched", "session.held"], receiver.Types.Distinct().Order(StringComparer.Ordinal));
        Assert.All(receiver.Received, message => Assert.True(message.IsSignedBy(made.Secret)));
        Assert.Equal(receiver.Received.Count, receiver.Received.Select(message => message.Id).Distinct().Count());
        Assert.All(receiver.Received, message => Assert.DoesNotContain("@example.com", message.Body, StringComparison.Ordinal));
        Assert.All(await webhooks.LogAsync(made), delivery => Assert.Equal(DeliveryState.Delivered, delivery.State));

        var held = Assert.Single(receiver.Received, message => message.Type == "session.held").Json["data"]!;
        Assert.Equal((session.SessionId, mentorship.MentorshipId), ((string?)held["session"], (string?)held["mentorship"]));
        var stages = receiver.Received.Where(message => message.Type == "enrollment.changed" && (string?)message.Json["data"]!["person"]!["id"] == "Theo")
            .OrderBy(message => message.Json["timestamp"]!.GetValue<DateTimeOffset>())
            .Select(message => (string?)message.Json["data"]!["stage"])
            .ToList();
        Assert.Equal("Matched", stages[^1]);
        Assert.Contains("Accepted", stages);

        // Of one person only.
        Assert.All(
            receiver.Received.Where(message => message.Type is "enrollment.changed" or "hours.recorded"),
            message => Assert.Null(message.Json["data"]!["people"]));
    }

    [Fact]
    public async Task What_is_not_taken_comes_again_with_the_same_id_until_it_is()
    {
        var made = await webhooks.SubscribeAsync("session.held");
        receiver.Troubles.Enqueue(HttpStatusCode.InternalServerError);
        receiver.Troubles.Enqueue(HttpStatusCode.TooManyRequests);
        receiver.Answer = "not now";

        await webhooks.TestAsync(made);
        Assert.Single(receiver.Received);
        receiver.Answer = null;
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(3, receiver.Received.Count);
        Assert.Single(receiver.Received.Select(message => message.Id).Distinct());
        Assert.Equal(
            [TestApp.Start, TestApp.Start.AddMinutes(1), TestApp.Start.AddMinutes(6)], receiver.Received.Select(message => message.SentAt));
        Assert.All(receiver.Received, message => Assert.True(message.IsSignedBy(made.Secret)));
        var delivery = Assert.Single(await webhooks.LogAsync(made));
        Assert.Equal((int?[])[500, 429, 204], delivery.Attempts!.Select(attempt => attempt.Status));
        Assert.Equal((DeliveryState.Delivered, "not now"), (delivery.State, delivery.Attempts![0].Answer));
        Assert.Empty(await webhooks.OpenItemsAsync());
    }

    [Fact]
    public async Task However_much_is_not_taken_a_subscription_has_one_work_item_which_ends_with_the_next_that_is()
    {
        var made = await webhooks.SubscribeAsync("session.held");
        receiver.Status = HttpStatusCode.BadGateway;
        await webhooks.TestAsync(made);
        await webhooks.TestAsync(made);
        await app.AdvanceAsync(WebhookDriver.UntilGivenUp);

        Assert.Single(await webhooks.OpenItemsAsync());
        Assert.All(await webhooks.LogAsync(made), delivery => Assert.Equal((DeliveryState.Failed, 8), (delivery.State, delivery.Attempts!.Count)));

        receiver.Status = HttpStatusCode.NoContent;
        await webhooks.TestAsync(made);

        Assert.Empty(await webhooks.OpenItemsAsync());
        Assert.All(await webhooks.LogAsync(made), delivery => Assert.Equal(DeliveryState.Delivered, delivery.State));
    }

    [Fact]
    public async Task After_days_of_failure_a_subscription_is_paused_and_loses_nothing()
    {
        var made = await webhooks.SubscribeAsync("session.held");
        receiver.Status = HttpStatusCode.BadGateway;
        await webhooks.TestAsync(made);
        await app.AdvanceAsync(WebhookDriver.UntilGivenUp);
        var failing = Assert.Single(await webhooks.OpenItemsAsync());
        await app.AdvanceAsync(WebhookRetries.PausedAfter);

        var paused = Assert.Single(await webhooks.OpenItemsAsync());
        Assert.NotEqual(failing.Key, paused.Key);
        Assert.Equal("causes.webhook-paused", paused.Cause.Key);
        Assert.Equal(WebhookState.Paused, (await webhooks.ReadAsync(made)).State);
        var sent = receiver.Received.Count;
        receiver.Status = HttpStatusCode.NoContent;
        await webhooks.TestAsync(made);
        Assert.Equal(sent, receiver.Received.Count);

        await webhooks.ResolveAsync(paused, ResolutionKind.Retry);

        Assert.Equal(WebhookState.Enabled, (await webhooks.ReadAsync(made)).State);
        Assert.Equal(2, receiver.Received.Skip(sent).Select(message => message.Id).Distinct().Count());
        Assert.All(await webhooks.LogAsync(made), delivery => Assert.Equal(DeliveryState.Delivered, delivery.State));
    }

    [Fact]
    public async Task Of_a_subscription_that_is_removed_while_it_fails_nobody_is_asked_any_more()
    {
        var made = await webhooks.SubscribeAsync("session.held");
        receiver.Status = HttpStatusCode.BadGateway;
        await webhooks.TestAsync(made);
        await app.AdvanceAsync(WebhookDriver.UntilGivenUp);
        Assert.Single(await webhooks.OpenItemsAsync());

        Assert.Null((await app.Get<WebhookActs>().RemoveAsync(made.Subscription.SubscriptionId, "coordinator:robin")).Refusal);
        await app.SettleAsync();

        Assert.Empty(await webhooks.OpenItemsAsync());
    }

    [Fact]
    public async Task A_receiver_that_says_it_is_gone_is_sent_nothing_more_and_somebody_is_told()
    {
        var made = await webhooks.SubscribeAsync("session.held");
        receiver.Status = HttpStatusCode.Gone;
        await webhooks.TestAsync(made);
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Single(receiver.Received);
        Assert.Equal(WebhookState.Gone, (await webhooks.ReadAsync(made)).State);
        Assert.Equal("causes.webhook-gone", Assert.Single(await webhooks.OpenItemsAsync()).Cause.Key);
    }

    [Fact]
    public async Task A_secret_is_replaced_with_a_day_in_which_both_sign()
    {
        var made = await webhooks.SubscribeAsync("session.held");
        var again = (await app.Get<WebhookActs>().RotateAsync(made.Subscription.SubscriptionId, "coordinator:robin")).Value!;

        await webhooks.TestAsync(made);
        await app.AdvanceAsync(TimeSpan.FromHours(25));
        await webhooks.TestAsync(made);

        var messages = receiver.Received.ToList();
        Assert.True(messages[0].IsSignedBy(made.Secret) && messages[0].IsSignedBy(again.Secret));
        Assert.True(!messages[1].IsSignedBy(made.Secret) && messages[1].IsSignedBy(again.Secret));
        Assert.All(
            (await webhooks.ReadAsync(made)).Secrets,
            secret => Assert.DoesNotContain(made.Secret["whsec_".Length..], secret.Sealed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_taken_is_sent_again_when_somebody_asks_for_it_under_the_id_that_it_had()
    {
        var made = await webhooks.SubscribeAsync("session.held");
        await webhooks.TestAsync(made);
        await app.AdvanceAsync(TimeSpan.FromHours(2));
        await webhooks.TestAsync(made);
        var subscription = made.Subscription.SubscriptionId;

        await app.Get<WebhookActs>().ReplayAsync(subscription, TestApp.Start, "coordinator:robin");
        await app.SettleAsync();
        var first = (await webhooks.LogAsync(made))[0];
        Assert.Null((await app.Get<WebhookActs>().ReplayOneAsync(subscription, first.Place, "coordinator:robin")).Refusal);
        await app.SettleAsync();

        Assert.Equal(5, receiver.Received.Count);
        Assert.Equal(3, receiver.Received.Count(message => message.Id == first.EventId));
        Assert.Equal(3, (await webhooks.LogAsync(made))[0].Attempts!.Count);
    }

    [Fact]
    public async Task Who_asks_for_one_program_and_one_event_is_told_of_nothing_else_and_a_deleted_subscription_of_nothing()
    {
        var draft = new WebhookDraft(receiver.Address.AbsoluteUri, ["mentorship.matched"]);
        var made = (await app.Get<WebhookActs>().AddAsync(Guid.NewGuid().ToString("N"), draft, "coordinator:robin")).Value!;
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.MatchAsync();

        Assert.Equal(["mentorship.matched"], receiver.Types);
        Assert.Equal(2, Assert.Single(receiver.Received).Json["data"]!["people"]!.AsArray().Count);
        var mentorship = Assert.Single(await app.ListAsync<Mentorship>(Partition.Program(A.ProgramId)));
        Assert.Equal(mentorship.MentorshipId, (string?)Assert.Single(receiver.Received).Json["data"]!["mentorship"]);

        Assert.Null((await app.Get<WebhookActs>().RemoveAsync(made.Subscription.SubscriptionId, "coordinator:robin")).Refusal);
        Assert.Empty((await app.ReadAsync(WebhookInterest.Key)).Events);
    }
}
