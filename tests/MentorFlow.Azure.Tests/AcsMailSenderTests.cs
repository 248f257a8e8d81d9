using System.Net;
using MentorFlow.Communication;
using MentorFlow.Mail;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Azure.Communication;

public sealed class AcsMailSenderTests : IAsyncLifetime
{
    private FakeCommunicationService service = null!;
    private AcsMailSender sender = null!;

    public async ValueTask InitializeAsync()
    {
        service = await FakeCommunicationService.StartAsync();
        sender = Adapters.MailTo(service);
    }

    [Fact]
    public async Task A_mail_goes_out_whole_under_its_own_id()
    {
        var mail = AnOutgoingMail.Whole;

        var receipt = await SendAsync();

        var (id, taken) = Assert.Single(service.Email.Operations);
        Assert.Equal((mail.IdempotencyId.ToString(), id), (receipt.ProviderId, id));
        Assert.Equal(mail.From.Address, (string?)taken["senderAddress"]);
        Assert.Equal((mail.To.Address, mail.To.Name), ((string?)taken["recipients"]!["to"]![0]!["address"], (string?)taken["recipients"]!["to"]![0]!["displayName"]));
        Assert.Equal((mail.Subject, mail.Html, mail.Text), ((string?)taken["content"]!["subject"], (string?)taken["content"]!["html"], (string?)taken["content"]!["plainText"]));
        Assert.Equal("List-Unsubscribe=One-Click", (string?)taken["headers"]!["List-Unsubscribe-Post"]);
        Assert.StartsWith("text/calendar; method=REQUEST", (string?)taken["attachments"]![0]!["contentType"], StringComparison.Ordinal);
        Assert.True((bool)taken["userEngagementTrackingDisabled"]!);
    }

    [Fact]
    public async Task A_mail_whose_answer_was_lost_is_not_sent_twice()
    {
        service.LoseNextAnswer();
        await Assert.ThrowsAnyAsync<IOException>(SendAsync);

        var receipt = await SendAsync();

        Assert.Equal(Assert.Single(service.Email.Operations).Key, receipt.ProviderId);
    }

    [Fact]
    public async Task Throttling_is_told_at_once_with_the_time_to_wait()
    {
        service.Refuse(HttpStatusCode.TooManyRequests, "TooManyRequests", retryAfterSeconds: 42);

        var refusal = await Assert.ThrowsAsync<MailThrottledException>(SendAsync);

        Assert.Equal(TimeSpan.FromSeconds(42), refusal.RetryAfter);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task What_may_be_taken_later_is_worth_another_attempt(HttpStatusCode status)
    {
        service.Refuse(status, "Nope");

        await Assert.ThrowsAnyAsync<IOException>(SendAsync);
        await SendAsync();

        Assert.Single(service.Email.Operations);
    }

    [Fact]
    public async Task What_will_never_be_taken_is_rejected()
    {
        service.Refuse(HttpStatusCode.BadRequest, "InvalidSenderUserName");

        await Assert.ThrowsAsync<MailRejectedException>(SendAsync);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private Task<MailReceipt> SendAsync() => sender.SendAsync(AnOutgoingMail.Whole, TestContext.Current.CancellationToken);
}
