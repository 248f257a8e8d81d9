using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Providers.TextMessages;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Providers.TextMessages;

public sealed class GatewayTextMessagesTests
{
    private static readonly TextMessage Message = new(Uuid5.Of("a message"), PhoneNumber.Parse("+44 7700 900123")!, "Your call has broken.");

    [Fact]
    public async Task A_message_is_signed_names_a_number_that_can_be_dialed_and_is_one_however_often_it_is_sent()
    {
        using var gateway = new GatewayDouble();
        var messages = gateway.Messages(new StubClock());

        await messages.SendAsync(Message);
        await messages.SendAsync(Message);

        Assert.Equal(("+447700900123", "Your call has broken."), Assert.Single(gateway.Sent));
        Assert.Equal(2, gateway.Asked.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task What_may_be_taken_later_is_to_be_tried_again(HttpStatusCode status)
    {
        using var gateway = new GatewayDouble();
        gateway.Troubles.Enqueue(status);

        var failure = await Assert.ThrowsAsync<IOException>(() => gateway.Messages(new StubClock()).SendAsync(Message));

        Assert.Contains($"{(int)status}", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.TemporaryRedirect)]
    public async Task What_will_never_be_taken_is_refused_and_a_number_goes_nowhere_else(HttpStatusCode status)
    {
        using var gateway = new GatewayDouble();
        gateway.Troubles.Enqueue(status);

        var refusal = await Assert.ThrowsAsync<TextRefusedException>(() => gateway.Messages(new StubClock()).SendAsync(Message));

        Assert.DoesNotContain("7700", refusal.Message, StringComparison.Ordinal);
        Assert.Single(gateway.Asked);
    }

    [Theory]
    [InlineData(GatewayDouble.Secret, true)]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", false)]
    [InlineData("whsec_c2hvcnQ=", false)]
    [InlineData("whsec_not base64 at all", false)]
    public void A_secret_is_of_standard_webhooks_or_none(string text, bool isSecret) =>
        Assert.Equal(isSecret, GatewaySettings.ReadSecret(text) is not null);
}
