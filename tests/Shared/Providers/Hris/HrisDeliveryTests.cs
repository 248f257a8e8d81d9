using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Hris;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Tests.Shared.Providers.Hris;

public class HrisDeliveryTests
{
    [Fact]
    public async Task A_repeated_delivery_is_known_for_thirty_days()
    {
        var clock = new StubClock();
        using var store = SqliteDocumentStore.InMemoryOnly(clock);
        var cancellation = TestContext.Current.CancellationToken;
        var delivery = new HrisDelivery(
            "people", "msg/1?#", clock.GetUtcNow(), [new HrisEvent("msg/1?#", HrisEventKind.Left, "7", clock.GetUtcNow(), Fields: null)]);

        await store.WriteAsync(new Batch().Create(delivery), cancellation);

        await Assert.ThrowsAsync<DocumentConflictException>(() => store.WriteAsync(new Batch().Create(delivery), cancellation));
        clock.Advance(TimeSpan.FromDays(30));
        await store.WriteAsync(new Batch().Create(delivery), cancellation);
    }

    [Theory]
    [InlineData(WebhookRequest.MaxBytes, true)]
    [InlineData(WebhookRequest.MaxBytes + 1, false)]
    public async Task A_body_over_the_limit_is_not_read_whether_or_not_it_says_its_length(int bytes, bool read)
    {
        foreach (var length in (long?[])[bytes, null])
        {
            var context = new DefaultHttpContext();
            context.Request.Body = new MemoryStream(new byte[bytes]);
            context.Request.ContentLength = length;
            context.Request.Headers["webhook-id"] = "msg_1";

            var request = await WebhookRequest.ReadAsync(context.Request, TestContext.Current.CancellationToken);

            Assert.Equal(read, request is not null);
            Assert.True(request is null || (request.Body.Length == bytes && request.Header("Webhook-ID") == "msg_1"));
        }
    }

    [Fact]
    public void A_connection_that_cannot_work_says_why_without_its_secrets()
    {
        var connection = new HrisConnection { Name = "Not A Name", Vendor = HrisVendor.StandardWebhooks, Secrets = ["whsec_c2hvcnQ="] };

        var problems = connection.Problems().ToList();

        Assert.Equal(2, problems.Count);
        Assert.DoesNotContain("c2hvcnQ=", string.Concat(problems), StringComparison.Ordinal);
        Assert.Empty(new HrisConnection { Name = "people", Vendor = HrisVendor.StandardWebhooks, Secrets = [SignedWebhook.StandardSecret] }.Problems());
    }

    [Fact]
    public void A_system_that_must_be_asked_back_and_cannot_be_is_no_connection_and_the_settings_are_named()
    {
        var bamboo = new HrisConnection { Name = "acme", Vendor = HrisVendor.BambooHr, Secrets = [SignedWebhook.BambooSecret] };

        Assert.Equal(
            ["The setting Hris:Connections:acme:ApiAddress", "The setting Hris:Connections:acme:ApiKey"],
            bamboo.Problems().Select(problem => problem[..problem.IndexOf(" is missing", StringComparison.Ordinal)]));
        Assert.Empty(bamboo.Problems(hasFile: true));
    }
}
