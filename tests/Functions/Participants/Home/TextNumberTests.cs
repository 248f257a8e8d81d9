using System.Net;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Functions.Participants.Home;

/// <summary>A number for text messages: given with consent, used when a call breaks, and erased as easily (F7).</summary>
public sealed class TextNumberTests : IAsyncLifetime
{
    private const string Theo = ProgramDriver.Mentee;

    private readonly GatewayDouble gateway = new();
    private TestApp app = null!;
    private ProgramDriver people = null!;
    private Browser browser = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync(services =>
            services.AddSingleton<ITextMessages>(built => gateway.Messages(built.GetRequiredService<TimeProvider>())));
        (people, browser) = (new ProgramDriver(app), new Browser(app));
        await people.StartProgramAsync();
    }

    [Fact]
    public async Task A_number_without_a_country_or_without_consent_is_not_kept()
    {
        await people.KickOffAsync();
        var home = await browser.ComeInAsync(Theo);

        var page = await browser.PressAsync(home, "Text me", ("number", "07700 900123"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("with its country code", page.ErrorOf("number"));
        Assert.Contains("tick the box", page.ErrorOf("consent"));
        Assert.Equal("07700 900123", page.Value("number"));
        Assert.Empty(await app.ListAsync<TextNumber>(Partition.Person(ProgramDriver.Id(Theo))));
    }

    [Fact]
    public async Task Who_gave_a_number_is_texted_once_at_three_minutes_though_the_gateway_was_busy()
    {
        await people.KickOffAsync();
        var session = Assert.Single(await app.ListAsync<Session>(Partition.Program(A.ProgramId)));
        await GiveAsync();
        gateway.Troubles.Enqueue(HttpStatusCode.ServiceUnavailable);

        await app.AdvanceToAsync(session.StartsAt.AddMinutes(3));
        Assert.Empty(gateway.Sent);
        await app.AdvanceAsync(TimeSpan.FromSeconds(10));

        var (to, text) = Assert.Single(gateway.Sent);
        Assert.Equal("+447700900123", to);
        Assert.Contains("you and Maya are not together in your call", text, StringComparison.Ordinal);
        Assert.Contains($"/m/s/growth/{session.SessionId} ", text, StringComparison.Ordinal);
        Assert.EndsWith("+44 20 7946 0123", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/m/l/", text, StringComparison.Ordinal);
        Assert.Single(gateway.Asked.Distinct());
        Assert.Contains("text.sent sent", await app.LedgerAsync(A.ProgramId));
        Assert.DoesNotContain(await app.LedgerAsync(A.ProgramId), line => line.Contains("7700", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gateway_that_refuses_is_written_down_and_holds_up_nothing()
    {
        await people.KickOffAsync();
        var session = Assert.Single(await app.ListAsync<Session>(Partition.Program(A.ProgramId)));
        await GiveAsync();
        gateway.Troubles.Enqueue(HttpStatusCode.Unauthorized);

        await app.AdvanceToAsync(session.StartsAt.AddMinutes(8));

        Assert.Single(gateway.Asked);
        Assert.Equal(TextStatus.Failed, Assert.Single(await app.ListAsync<TextRecord>(Partition.Program(A.ProgramId))).Status);
        Assert.Equal(3, (await app.ReadAsync(Key.Of(session))).Rescue!.Times!.Count);
        Assert.Empty(await people.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task Nobody_is_texted_who_took_the_number_back_or_goes_on_elsewhere_before_it_goes_out()
    {
        await people.KickOffAsync();
        var session = Assert.Single(await app.ListAsync<Session>(Partition.Program(A.ProgramId)));
        await GiveAsync();
        gateway.Troubles.Enqueue(HttpStatusCode.ServiceUnavailable);
        await app.AdvanceToAsync(session.StartsAt.AddMinutes(3));
        await people.DoAsync(app.Get<SessionActs>().GoOnElsewhereAsync(A.ProgramId, session.SessionId, ProgramDriver.Id(Theo)));
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Empty(gateway.Sent);

        await browser.ComeInAsync(Theo);
        var page = await browser.PressAsync(await browser.GetAsync("/m"), "Erase my number");

        Assert.Contains("Erased.", page.Text);
        Assert.Empty(await app.ListAsync<TextNumber>(Partition.Person(ProgramDriver.Id(Theo))));
        Assert.Equal(["text-number.given given", "text-number.erased erased"], await LedgerAsync());
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        gateway.Dispose();
    }

    private async Task GiveAsync()
    {
        var page = await browser.PressAsync(await browser.ComeInAsync(Theo), "Text me", ("number", "+44 7700 900123"), ("consent", "yes"));
        Assert.Contains("we text +44 7700 900123", page.Text);
    }

    private async Task<IReadOnlyList<string>> LedgerAsync() =>
    [
        .. (await app.ListAsync<LedgerEntry>(Partition.Person(ProgramDriver.Id(Theo))))
            .Select(entry => $"{entry.Decision} {entry.Outcome}")
            .Where(line => line.StartsWith("text-number", StringComparison.Ordinal)),
    ];
}
