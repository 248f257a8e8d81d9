using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Providers.Graph;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Azure.Graph;

public sealed class GraphMailSenderTests : IDisposable
{
    private readonly GraphDouble graph = new();
    private readonly GraphMailSender sender;

    public GraphMailSenderTests() => sender = new GraphMailSender(graph.Api(), new StubClock());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_goes_out_whole_in_the_name_of_its_sender()
    {
        var mail = AnOutgoingMail.Whole;

        var receipt = await sender.SendAsync(mail, Cancellation);

        var request = Assert.Single(graph.Requests);
        Assert.Equal($"/v1.0/users/{Uri.EscapeDataString(mail.From.Address)}/sendMail", request.RequestUri!.AbsolutePath);
        Assert.Equal(mail.IdempotencyId.ToString(), request.Headers.GetValues("client-request-id").Single());
        var mime = Assert.Single(graph.Mails);
        Assert.Contains($"Message-ID: {receipt.ProviderId}\r\n", mime, StringComparison.Ordinal);
        Assert.EndsWith(
            "<robin@example.com>", Assert.Single(mime.Split("\r\n"), line => line.StartsWith("Reply-To:", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe:", mime, StringComparison.Ordinal);
        Assert.Contains("text/calendar", mime, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Throttling_is_told_with_the_time_to_wait()
    {
        graph.Refuse(HttpStatusCode.TooManyRequests, "ApplicationThrottled", TimeSpan.FromSeconds(42));

        var refusal = await Assert.ThrowsAsync<MailThrottledException>(SendAsync);

        Assert.Equal(TimeSpan.FromSeconds(42), refusal.RetryAfter);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "ErrorInvalidRecipients")]
    [InlineData(HttpStatusCode.NotFound, "ErrorInvalidUser")]
    public async Task What_will_never_be_taken_is_rejected_with_the_reason(HttpStatusCode status, string code)
    {
        graph.Refuse(status, code);

        var rejection = await Assert.ThrowsAsync<MailRejectedException>(SendAsync);

        Assert.Contains(code, rejection.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task What_may_be_taken_later_is_worth_another_attempt(HttpStatusCode status)
    {
        graph.Refuse(status, "Nope");

        await Assert.ThrowsAsync<GraphException>(SendAsync);
        await SendAsync();

        Assert.Single(graph.Mails);
    }

    [Fact]
    public async Task A_mail_whose_answer_is_lost_is_in_doubt_and_has_the_same_Message_ID_when_it_goes_again()
    {
        graph.LoseNextAnswer();

        await Assert.ThrowsAsync<MailInDoubtException>(SendAsync);
        await SendAsync();

        Assert.Single(graph.Mails.Select(MessageId).Distinct());
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task A_gateway_that_answers_in_place_of_the_service_leaves_the_mail_in_doubt(HttpStatusCode status)
    {
        graph.Refuse(status, "");

        await Assert.ThrowsAsync<MailInDoubtException>(SendAsync);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_has_no_mail()
    {
        graph.IsOut = true;

        Assert.IsNotType<MailInDoubtException>(await Assert.ThrowsAnyAsync<IOException>(SendAsync));
    }

    public void Dispose() => graph.Dispose();

    private Task<MailReceipt> SendAsync() => sender.SendAsync(AnOutgoingMail.Whole, Cancellation);

    private static string MessageId(string mime) => mime.Split("\r\n").Single(line => line.StartsWith("Message-ID:", StringComparison.Ordinal));
}
