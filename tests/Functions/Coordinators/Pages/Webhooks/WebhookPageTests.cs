using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Webhooks;

/// <summary>An administrator has a system told of events, tries it, and looks at what went to it.</summary>
public sealed class WebhookPageTests
{
    private const string Path = "/console/webhooks";

    [Fact]
    public async Task A_system_is_added_its_secret_shown_once_and_a_test_event_sent_and_sent_again()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var browser = await ConsoleBrowser.StartAsync(WebhookDriver.Loopback);
        var page = await browser.OpenAsync(Path);
        page = await browser.SendAsync(page, Path, ("address", receiver.Address.AbsoluteUri), ("events", "session.held"), ("events", "hours.recorded"));
        var secret = page.Document.QuerySelector("code")!.TextContent;
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);

        var subscription = Assert.Single(await browser.App.ListAsync<WebhookSubscription>(Partition.Organization));
        var own = $"{Path}/{subscription.SubscriptionId}";
        page = await browser.OpenAsync(own);
        Assert.DoesNotContain(secret, page.Document.Body!.OuterHtml, StringComparison.Ordinal);
        page = await browser.SendAsync(page, $"{own}/do", ("act", "test"));

        Assert.Contains("A test event is on its way", page.Done);
        Assert.True(Assert.Single(receiver.Received).IsSignedBy(secret));
        Assert.Contains("webhook.test", page.Text);
        Assert.Contains("Answered with 204", page.Text);

        var delivery = Assert.Single(await browser.App.ListAsync<WebhookDelivery>(Partition.Webhook(subscription.SubscriptionId)));
        page = await browser.SendAsync(page, $"{own}/deliveries/{delivery.Place}/replay");
        Assert.Contains("The event is sent once more.", page.Done);
        Assert.Equal(2, receiver.Received.Count);

        page = await browser.SendAsync(page, $"{own}/replay", ("since", "2027-01-04"));
        Assert.Contains("They are sent once more", page.Done);
        Assert.Equal(3, receiver.Received.Count);

        page = await browser.SendAsync(page, $"{own}/do", ("act", "off"));
        Assert.Contains("Nothing is sent, and what happens meanwhile is not kept", page.Text);
        page = await browser.SendAsync(page, $"{own}/do#remove", ("act", "remove"));
        Assert.Contains("The subscription is deleted", page.Done);
        Assert.Empty(await browser.App.ListAsync<WebhookSubscription>(Partition.Organization));
    }

    [Fact]
    public async Task What_breaks_a_rule_comes_back_with_what_was_typed()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var page = await browser.SendAsync(await browser.OpenAsync(Path), Path, ("address", "https://10.0.0.1/events"));

        Assert.Contains("address", page.WrongFields);
        Assert.Contains("https://10.0.0.1/events", page.Document.Body!.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("choose one event or more", page.Text);
        Assert.Empty(await browser.App.ListAsync<WebhookSubscription>(Partition.Organization));
    }
}
