using Azure;
using Azure.Core.Pipeline;
using Azure.Identity;
using MentorFlow.Providers.Communication;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>How requests by REST are signed or signed in, and what becomes of them where no usable answer comes.</summary>
public sealed class CommunicationRestTests : IAsyncLifetime
{
    private static readonly Uri Resource = new("https://contoso.communication.azure.com");

    private FakeCommunicationService service = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => service = await FakeCommunicationService.StartAsync();

    [Fact]
    public async Task Another_key_than_the_resources_is_denied()
    {
        var stranger = RestClients.At(service, Convert.ToBase64String("another key"u8));

        var denial = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.Identities.CreateAsync(Cancellation));

        Assert.Equal((401, "Denied"), (denial.Status, denial.ErrorCode));
        Assert.Empty(service.Identities.All);
    }

    [Fact]
    public async Task Without_a_key_the_apps_identity_signs_in_for_the_service()
    {
        var tokens = new CannedTokens();
        var wire = new CannedWire("""{ "identity": { "id": "8:acs:1" } }""");
        var clients = new RestClients(new CommunicationAccount(Resource, tokens), options => options.Transport = new HttpClientTransport(wire));

        Assert.Equal("8:acs:1", await clients.Identities.CreateAsync(Cancellation));

        Assert.Equal(["https://communication.azure.com//.default"], tokens.Scopes);
        Assert.Equal("Bearer token", Assert.Single(wire.Requests).Headers.Authorization!.ToString());
    }

    [Fact]
    public async Task An_identity_that_cannot_sign_in_is_an_outage()
    {
        var clients = new RestClients(new CommunicationAccount(Resource, new CannedTokens { Failure = new AuthenticationFailedException("no such tenant") }));

        var outage = await Assert.ThrowsAnyAsync<IOException>(() => new RestMailSender(clients.Mail).SendAsync(AnOutgoingMail.Whole, Cancellation));

        Assert.Equal("Azure Communication Services cannot be reached: the app's identity cannot sign in.", outage.Message);
    }

    [Fact]
    public async Task Silence_is_an_outage_and_the_mail_that_was_taken_meanwhile_is_found()
    {
        var sender = new RestMailSender(RestClients.At(service, change: options => options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(300)).Mail);
        service.KeepNextAnswer();

        var outage = await Assert.ThrowsAnyAsync<IOException>(() => sender.SendAsync(AnOutgoingMail.Whole, Cancellation));
        var receipt = await sender.SendAsync(AnOutgoingMail.Whole, Cancellation);

        Assert.Equal("Azure Communication Services cannot be reached: no answer in time.", outage.Message);
        Assert.Equal(Assert.Single(service.Email.Operations).Key, receipt.ProviderId);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_no_outage()
    {
        using var caller = new CancellationTokenSource();
        service.KeepNextAnswer();
        var sending = new RestMailSender(RestClients.At(service).Mail).SendAsync(AnOutgoingMail.Whole, caller.Token);

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Theory]
    [InlineData("<html>maintenance</html>")]
    [InlineData("""{ "identity": { } }""")]
    [InlineData("null")]
    public async Task An_answer_that_says_nothing_usable_is_worth_another_attempt(string body)
    {
        var wire = new CannedWire(body);
        var clients = new RestClients(new CommunicationAccount(Resource, new CannedTokens()), options => options.Transport = new HttpClientTransport(wire));

        await Assert.ThrowsAnyAsync<IOException>(() => new RestVideoProvider(clients.Rooms, clients.Identities).IntroduceAsync(Cancellation));
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();
}
