using MentorFlow.Domain.Links;
using MentorFlow.Domain.Webhooks;

namespace MentorFlow.Tests.Shared.Domain.Webhooks;

/// <summary>How messages are signed, and how the secrets are kept that they are signed with.</summary>
public sealed class WebhookSignatureTests
{
    /// <summary>From the documentation of Standard Webhooks' reference implementation.</summary>
    [Fact]
    public void The_published_example_is_signed_as_it_was_published()
    {
        var secret = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        var signature = WebhookSignature.Of(
            "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}""", [secret]);

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Fact]
    public void A_sealed_secret_is_opened_for_its_subscription_by_a_key_that_is_still_there()
    {
        var (old, now) = (LinkKey.Generate("old"), LinkKey.Generate("new"));
        var (shown, hidden) = new WebhookSecretBox([old]).Make("s1");

        Assert.StartsWith("whsec_", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(shown["whsec_".Length..], hidden, StringComparison.Ordinal);
        Assert.Equal(Convert.FromBase64String(shown["whsec_".Length..]), new WebhookSecretBox([now, old]).Open("s1", hidden));
        Assert.Null(new WebhookSecretBox([now, old]).Open("s2", hidden));
        Assert.Null(new WebhookSecretBox([now]).Open("s1", hidden));
        Assert.Null(new WebhookSecretBox([old]).Open("s1", "nothing of ours"));
    }
}
