using MentorFlow.Domain.Webhooks;
using MentorFlow.Functions.Webhooks;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Tests.Functions.Webhooks;

/// <summary>How messages to other systems are set, and what is refused at start.</summary>
public sealed class OutboundSettingsTests
{
    [Fact]
    public void Without_a_setting_nothing_goes_to_this_machine() => Assert.Equal(WebhookSettings.Default, Read());

    [Fact]
    public void This_machine_is_let_in_on_this_machine_and_refused_on_Azure()
    {
        Assert.True(Read(("Webhooks:AllowLoopback", "true")).AllowLoopback);
        Assert.Throws<SettingException>(() => Read(("Webhooks:AllowLoopback", "true"), ("WEBSITE_SITE_NAME", "mentoring")));
        Assert.False(Read(("WEBSITE_SITE_NAME", "mentoring")).AllowLoopback);
    }

    [Theory]
    [InlineData("Webhooks:AllowLoopback", "maybe")]
    [InlineData("Webhooks:KeepDeliveries", "P1D")]
    [InlineData("Webhooks:KeepDeliveries", "a month")]
    public void What_cannot_be_read_is_refused_by_name(string key, string value) =>
        Assert.Contains(key, Assert.Throws<SettingException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    private static WebhookSettings Read(params IReadOnlyList<(string Key, string Value)> settings) => OutboundComposition.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build());
}
