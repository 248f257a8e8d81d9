using MentorFlow.Domain.Webhooks;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Webhooks;

/// <summary>What may be subscribed to, and where to.</summary>
public sealed class WebhookDecisionTests
{
    private static readonly WebhookSettings Usual = WebhookSettings.Default;

    [Theory]
    [InlineData("https://hr.example.com/events", true)]
    [InlineData("https://8.8.8.8/events", true)]
    [InlineData("http://hr.example.com/events", false)]
    [InlineData("https://user:secret@hr.example.com/events", false)]
    [InlineData("https://hr.example.com/events#top", false)]
    [InlineData("https://127.0.0.1/events", false)]
    [InlineData("https://localhost/events", false)]
    [InlineData("https://[::1]/events", false)]
    [InlineData("https://169.254.169.254/metadata", false)]
    [InlineData("ftp://hr.example.com/", false)]
    [InlineData("events", false)]
    [InlineData("", false)]
    public void An_address_is_https_and_not_inside_a_network(string address, bool isOne) =>
        Assert.Equal(isOne ? Array.Empty<string>() : ["address"], Faults(new WebhookDraft(address, ["session.held"]), Usual));

    [Fact]
    public void This_machine_is_an_address_where_a_setting_lets_it() =>
        Assert.Empty(Faults(new WebhookDraft("http://127.0.0.1:5000/events", ["session.held"]), Usual with { AllowLoopback = true }));

    [Fact]
    public void Events_and_programs_are_those_that_there_are()
    {
        Assert.Equal(["events"], Faults(new WebhookDraft("https://hr.example.com/", []), Usual));
        Assert.Equal(["events"], Faults(new WebhookDraft("https://hr.example.com/", ["webhook.test"]), Usual));
        Assert.Equal(["programs"], Faults(new WebhookDraft("https://hr.example.com/", ["session.held"], ["nothing"]), Usual));
        Assert.Empty(Faults(new WebhookDraft("https://hr.example.com/", ["session.held"], [A.ProgramId]), Usual));
    }

    [Fact]
    public void A_new_secret_signs_at_once_and_the_one_before_for_a_day()
    {
        var draft = new WebhookDraft("https://hr.example.com/", ["session.held"]);
        var known = WebhookDecisions.Create("s1", draft, "first", Usual, Given.Now);

        var twice = WebhookDecisions.Rotate(WebhookDecisions.Rotate(known, "second", Given.Now), "third", Given.Now.AddHours(1));

        Assert.Equal(["third", "second"], twice.Secrets.Where(secret => secret.Signs(Given.Now.AddHours(2))).Select(secret => secret.Sealed));
        Assert.Equal(["third"], twice.Secrets.Where(secret => secret.Signs(Given.Now.AddDays(2))).Select(secret => secret.Sealed));
    }

    [Fact]
    public void What_was_not_taken_is_tried_at_growing_distances_for_more_than_a_day()
    {
        var at = Given.Now;
        for (var attempt = 1; WebhookRetries.Next(attempt, at) is { } next; attempt++)
        {
            at = next;
        }

        Assert.InRange(at - Given.Now, TimeSpan.FromHours(24), TimeSpan.FromHours(36));
        Assert.Equal(WebhookRetries.Waits.Order(), WebhookRetries.Waits);
    }

    private static IEnumerable<string> Faults(WebhookDraft draft, WebhookSettings settings) =>
        WebhookDecisions.Check(draft, [A.ProgramId], settings).Select(error => error.Field);
}
