using System.Net;
using System.Text;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using MentorFlow.Tests.Orchestrations.Mails;
using Microsoft.Extensions.DependencyInjection;
using CommunicationEvents = MentorFlow.Providers.Communication.MailEvents;

namespace MentorFlow.Tests.Functions.Webhooks.MailEvents;

/// <summary>Event Grid delivers reports to the real app over HTTP.</summary>
public sealed class DeliveryReportTests : IAsyncLifetime
{
    private const string Secret = "a secret of more than 16 characters";
    private const string Address = "/api/mail/events?key=a%20secret%20of%20more%20than%2016%20characters";

    private readonly QuotaMailSender provider = new();
    private TestApp app = null!;
    private ProgramDriver people = null!;
    private HttpClient grid = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync(
            services =>
                services.AddSingleton<IMailSender>(built => new BounceGuard(provider, built.GetRequiredService<IDocumentStore>())),
                $"--Mail:EventsSecret={Secret.Replace(' ', '_')} {Secret.Replace(' ', '-')}");
        people = new ProgramDriver(app);
        grid = new HttpClient { BaseAddress = app.BaseAddress };
        await people.StartProgramAsync();
        await people.InviteAsync("Ada", ProgramRole.Mentor);
    }

    [Fact]
    public async Task A_delivery_is_written_down_once_however_often_and_in_whichever_order_it_is_reported()
    {
        var mail = await MailAsync();
        await SendAsync(CloudEvent(mail, "Delivered", app.Now.AddMinutes(2)));
        await SendAsync(CloudEvent(mail, "Failed", app.Now.AddMinutes(1)));
        await SendAsync(CloudEvent(mail, "Delivered", app.Now.AddMinutes(2)));

        Assert.Equal(new MailDelivered(DeliveryOutcome.Delivered, app.Now.AddMinutes(2)), (await MailAsync()).Delivery);
        Assert.Equal(MailStatus.Sent, (await MailAsync()).Status);
        Assert.Empty(await people.OpenWorkItemsAsync());
    }

    [Theory]
    [InlineData("Bounced")]
    [InlineData("Suppressed")]
    public async Task An_address_that_bounces_is_mailed_no_more_and_reaches_the_coordinator_once(string status)
    {
        var mail = await MailAsync();
        await SendAsync(CloudEvent(mail, status, app.Now, "550 5.1.1 <ada@example.com> user unknown"));
        await SendAsync(CloudEvent(mail, status, app.Now.AddMinutes(1), "550 5.1.1 <ada@example.com> user unknown"));
        await app.SettleAsync();
        Assert.Equal("5.1.1", (await MailAsync()).Delivery!.Code);

        var item = Assert.Single(await people.OpenWorkItemsAsync());
        Assert.Equal((WorkItemKind.MailBounced, ProgramDriver.Id("Ada")), (item.Kind, Assert.Single(item.PersonIds)));
        Assert.DoesNotContain("example.com", item.Cause.Said(), StringComparison.Ordinal);

        var sent = provider.Sent.Count(one => one.Mail.To.Address == "ada@example.com");
        await app.AdvanceAsync(TimeSpan.FromDays(15));
        Assert.Equal(sent, provider.Sent.Count(one => one.Mail.To.Address == "ada@example.com"));
        Assert.Contains(await MailsAsync(), other => other is { Status: MailStatus.Suppressed, Template: MailTemplate.InvitationReminder });
        Assert.Single(await app.ListAsync<WorkItem>(Partition.Program(A.ProgramId)), other => other.Kind is WorkItemKind.MailBounced);
    }

    [Fact]
    public async Task A_coordinator_who_knows_better_has_the_address_written_to_again()
    {
        await SendAsync(CloudEvent(await MailAsync(), "Bounced", app.Now));
        await app.SettleAsync();

        await people.ResolveAsync(Assert.Single(await people.OpenWorkItemsAsync()), new Resolution(ResolutionKind.Retry));
        await app.AdvanceAsync(TimeSpan.FromDays(15));

        Assert.Contains(await MailsAsync(), mail => mail is { Status: MailStatus.Sent, Template: MailTemplate.InvitationReminder });
    }

    [Fact]
    public async Task A_corrected_address_is_written_to_at_once()
    {
        await SendAsync(CloudEvent(await MailAsync(), "Bounced", app.Now));
        await app.SettleAsync();
        await app.Get<PersonActs>().SaveAsync(
            ProgramDriver.Id("Ada"), person => person! with { Email = "ada.king@example.com" }, "system", DecisionName.PersonImported);

        await app.AdvanceAsync(TimeSpan.FromDays(15));

        Assert.Contains(provider.Sent, sent => sent.Mail.To.Address == "ada.king@example.com");
    }

    [Theory]
    [InlineData("Quarantined")]
    [InlineData("FilteredSpam")]
    [InlineData("Failed")]
    public async Task What_failed_once_is_shown_and_does_not_block_the_address(string status)
    {
        await SendAsync(CloudEvent(await MailAsync(), status, app.Now));

        Assert.Equal(status, (await MailAsync()).Delivery!.Outcome.ToString());
        await app.AdvanceAsync(TimeSpan.FromDays(15));
        Assert.Contains(await MailsAsync(), mail => mail is { Status: MailStatus.Sent, Template: MailTemplate.InvitationReminder });
    }

    [Fact]
    public async Task Event_Grids_own_schema_is_understood_too_and_its_question_is_answered()
    {
        var mail = await MailAsync();
        var validation = await SendAsync(
            """[{ "id": "1", "eventType": "Microsoft.EventGrid.SubscriptionValidationEvent", "data": { "validationCode": "512d38b6", "validationUrl": "https://example.com" } }]""");
        Assert.Equal("""{"validationResponse":"512d38b6"}""", await validation.Content.ReadAsStringAsync(Cancellation));

        await SendAsync(
            $$"""[{ "id": "2", "eventType": "{{CommunicationEvents.ReportType}}", "data": {{Data(mail, "Delivered", app.Now)}}, "dataVersion": "1.0" }, { "eventType": "Microsoft.Communication.CallStarted", "data": {} }]""");

        Assert.Equal(DeliveryOutcome.Delivered, (await MailAsync()).Delivery!.Outcome);
    }

    [Fact]
    public async Task The_handshake_of_CloudEvents_is_answered_for_who_knows_the_secret()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Options, Known(Address));
        asked.Headers.Add("WebHook-Request-Origin", "eventgrid.azure.net");
        var answer = await grid.SendAsync(asked, Cancellation);
        Assert.Equal((HttpStatusCode.OK, "eventgrid.azure.net"), (answer.StatusCode, answer.Headers.GetValues("WebHook-Allowed-Origin").Single()));

        using var stranger = new HttpRequestMessage(HttpMethod.Options, "/api/mail/events");
        stranger.Headers.Add("WebHook-Request-Origin", "eventgrid.azure.net");
        Assert.Equal(HttpStatusCode.Unauthorized, (await grid.SendAsync(stranger, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?key=")]
    [InlineData("?key=another-secret-of-more-than-16-characters")]
    public async Task Who_does_not_know_the_secret_is_refused_and_nothing_is_stored(string query)
    {
        var answer = await SendAsync(CloudEvent(await MailAsync(), "Bounced", app.Now), $"/api/mail/events{query}", HttpStatusCode.Unauthorized);

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Null((await MailAsync()).Delivery);
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("[1]", "must be an object")]
    [InlineData("""{ "type": "\ud800" }""", "not valid Unicode")]
    [InlineData("{}", "eventType must be a text")]
    [InlineData("""{ "type": "Microsoft.Communication.EmailDeliveryReportReceived" }""", "data must be an object")]
    [InlineData(
        """{ "type": "Microsoft.Communication.EmailDeliveryReportReceived", "data": { "status": "Delivered", "messageId": "7" } }""", "data.messageId must be")]
    [InlineData("""{ "type": "Microsoft.Communication.EmailDeliveryReportReceived", "data": { "status": "3" } }""", "messageId must be a text")]
    public async Task What_cannot_be_read_is_refused_with_the_field_and_the_rule(string body, string rule)
    {
        var answer = await SendAsync(body, Known(Address), HttpStatusCode.BadRequest);

        Assert.Contains(rule, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_be_read_of_a_delivery_counts()
    {
        var mail = await MailAsync();
        await SendAsync($$"""[{{CloudEvent(mail, "Throttled", app.Now)}}, 7, { "type": "\ud800" }, {{CloudEvent(mail, "Bounced", app.Now)}}]""");

        Assert.Equal(DeliveryOutcome.Bounced, (await MailAsync()).Delivery!.Outcome);
    }

    [Fact]
    public async Task A_delivery_of_which_nothing_can_be_read_is_refused()
    {
        var mail = await MailAsync();
        await SendAsync($"[{CloudEvent(mail, "Throttled", app.Now)}, {CloudEvent(mail, "Exploded", app.Now)}]", Known(Address), HttpStatusCode.BadRequest);

        Assert.Null((await MailAsync()).Delivery);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_reason_to_lose_a_bounce()
    {
        await SendAsync($"\uFEFF{CloudEvent(await MailAsync(), "Bounced", app.Now)}");

        Assert.Equal(DeliveryOutcome.Bounced, (await MailAsync()).Delivery!.Outcome);
    }

    [Fact]
    public async Task A_delivery_that_is_too_large_is_refused_unread() =>
        await SendAsync(new string(' ', 300 * 1024), Known(Address), HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task A_report_that_overtakes_our_own_record_is_asked_for_again_and_anothers_mail_is_passed_over()
    {
        var unknown = (await MailAsync()) with { MailId = Guid.NewGuid() };

        await SendAsync(CloudEvent(unknown, "Delivered", app.Now), Known(Address), HttpStatusCode.ServiceUnavailable);
        await SendAsync(CloudEvent(unknown, "Delivered", app.Now.AddHours(-1)));
    }

    [Fact]
    public async Task A_secret_that_the_vault_has_not_resolved_opens_nothing()
    {
        const string Reference = "@Microsoft.KeyVault(SecretUri=https://kv.example/secrets/mail-events)";
        await using var unresolved = await TestApp.StartWithHttpAsync($"--Mail:EventsSecret={Reference}");
        using var stranger = new HttpClient { BaseAddress = unresolved.BaseAddress };

        var answer = await stranger.PostAsync($"/api/mail/events?key={Uri.EscapeDataString(Reference)}", new StringContent("[]"), Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        grid.Dispose();
        await app.DisposeAsync();
    }

    private static string Known(string address) => address.Replace("%20", "-", StringComparison.Ordinal);

    private static string Data(MailRecord mail, string status, DateTimeOffset at, string said = "") =>
        $$"""{ "sender": "mentoring@example.com", "recipient": "Ada@example.com", "messageId": "{{mail.MailId}}", "status": "{{status}}", "deliveryStatusDetails": { "statusMessage": "{{said}}" }, "deliveryAttemptTimestamp": "{{at:O}}" }""";

    private static string CloudEvent(MailRecord mail, string status, DateTimeOffset at, string said = "") =>
        $$"""{ "id": "{{Guid.NewGuid()}}", "source": "/subscriptions/x", "specversion": "1.0", "type": "{{CommunicationEvents.ReportType}}", "data": {{Data(mail, status, at, said)}} }""";

    private Task<HttpResponseMessage> SendAsync(string body) => SendAsync(body, Known(Address), HttpStatusCode.OK);

    private async Task<HttpResponseMessage> SendAsync(string body, string address, HttpStatusCode expected)
    {
        var answer = await grid.PostAsync(address, new StringContent(body, Encoding.UTF8, "application/cloudevents+json"), Cancellation);
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(Cancellation)}");
        return answer;
    }

    private Task<IReadOnlyList<MailRecord>> MailsAsync() => app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId));

    private async Task<MailRecord> MailAsync() => (await MailsAsync()).Single(mail => mail.Template is MailTemplate.Invitation);
}
