using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Providers.Communication;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Azure.Communication;

public sealed class RestMailSenderTests : IAsyncLifetime
{
    private FakeCommunicationService service = null!;
    private RestMailSender sender = null!;

    public async ValueTask InitializeAsync()
    {
        service = await FakeCommunicationService.StartAsync();
        sender = new RestMailSender(RestClients.At(service).Mail);
    }

    [Fact]
    public async Task A_mail_goes_out_whole_under_its_own_id()
    {
        var mail = AnOutgoingMail.Whole;

        var receipt = await SendAsync();

        var (id, taken) = Assert.Single(service.Email.Operations);
        Assert.Equal((mail.IdempotencyId.ToString(), id), (receipt.ProviderId, id));
        Assert.Equal(mail.From.Address, (string?)taken["senderAddress"]);
        var (to, content) = (Assert.Single(taken["recipients"]!["to"]!.AsArray())!, taken["content"]!);
        Assert.Equal((mail.To.Address, mail.To.Name), ((string?)to["address"], (string?)to["displayName"]));
        Assert.Equal((mail.Subject, mail.Html, mail.Text), ((string?)content["subject"], (string?)content["html"], (string?)content["plainText"]));
        Assert.Equal(mail.ReplyTo!.Address, (string?)Assert.Single(taken["replyTo"]!.AsArray())!["address"]);
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
        Assert.Equal("GET /emails/operations/" + receipt.ProviderId, service.Requests[^1]);
    }

    [Fact]
    public async Task A_mail_that_was_given_up_while_its_answer_was_lost_is_rejected_with_the_reason()
    {
        service.LoseNextAnswer();
        await Assert.ThrowsAnyAsync<IOException>(SendAsync);
        (service.Email.State, service.Email.Problem) = ("Failed", "EmailDroppedAllRecipientsSuppressed");

        var rejection = await Assert.ThrowsAsync<MailRejectedException>(SendAsync);

        Assert.Equal("Azure Communication Services gave the mail up: Failed EmailDroppedAllRecipientsSuppressed.", rejection.Message);
    }

    [Fact]
    public async Task A_mail_whose_state_cannot_be_read_was_taken_all_the_same()
    {
        await SendAsync();
        service.Refuse(HttpStatusCode.Conflict, "OperationIdExists");
        service.Refuse(HttpStatusCode.TooManyRequests, "TooManyRequests", retryAfterSeconds: 42);

        Assert.Equal(Assert.Single(service.Email.Operations).Key, (await SendAsync()).ProviderId);
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
