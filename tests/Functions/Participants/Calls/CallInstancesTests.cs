using System.Globalization;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Functions.Participants.Calls;

/// <summary>Two instances of the app over one store, as the platform makes them: no request needs the one that answered before.</summary>
public sealed class CallInstancesTests : IAsyncLifetime
{
    private static readonly string Keys = $"--Links:Keys=a:{Convert.ToBase64String(new byte[LinkKey.SecretBytes])}";

    private TestApp first = null!;
    private TestApp second = null!;
    private Session session = null!;

    public async ValueTask InitializeAsync()
    {
        first = await TestApp.StartWithHttpAsync(Keys);
        var people = new ProgramDriver(first);
        await people.StartProgramAsync();
        await people.KickOffAsync();
        session = Assert.Single(await first.ListAsync<Session>(Partition.Program(A.ProgramId)));
        await first.AdvanceToAsync(session.StartsAt);
        second = await TestApp.StartWithHttpAsync(
            services => services.AddSingleton(first.Store), Keys, $"--Host:ClockStart={first.Now.ToString("O", CultureInfo.InvariantCulture)}");
    }

    [Fact]
    public async Task Signalling_needs_no_memory_of_a_process()
    {
        using var theo = new Browser(first);
        using var maya = new Browser(second);
        var (theoCall, mayaCall) = (await OpenAsync(theo, "Theo"), await OpenAsync(maya, "Maya"));

        await theoCall.AskAsync();
        var answer = await mayaCall.AskAsync(("letters", new JsonArray(CallDriver.Letter(1, theoCall, text: "from the second"))));
        Assert.Equal(theoCall.Seat, (string?)answer["seats"]![0]!["seat"]);
        Assert.Equal("from the second", (string?)(await theoCall.AskAsync())["letters"]![0]!["text"]);
        await CallDriver.ConnectAsync(theoCall, mayaCall);

        Assert.True((await first.ReadAsync(Key.Of(session))).EverybodyArrived);
    }

    [Fact]
    public async Task One_page_is_answered_by_both_in_turn_and_a_repeat_by_the_other_is_still_a_repeat()
    {
        using var theo = new Browser(first);
        using var maya = new Browser(first);
        using var elsewhere = new Browser(second);
        var (theoCall, mayaCall) = (await OpenAsync(theo, "Theo"), await OpenAsync(maya, "Maya"));
        await elsewhere.ComeInAsync("Theo");
        var other = await CallDriver.OpenAsync(elsewhere, theoCall.Address[..^"/call".Length]);
        await mayaCall.AskAsync();

        foreach (var call in (CallDriver[])[theoCall, other, theoCall, other])
        {
            var letters = new JsonArray(CallDriver.Letter(1, mayaCall), CallDriver.Letter(2, mayaCall, "candidates"));
            await call.AskAsync(("seat", theoCall.Seat), ("letters", letters));
        }

        var mail = (await mayaCall.AskAsync())["letters"]!.AsArray();
        Assert.Equal(["offer", "candidates"], mail.Select(letter => (string?)letter!["kind"]));
    }

    public async ValueTask DisposeAsync()
    {
        await second.DisposeAsync();
        await first.DisposeAsync();
    }

    private async Task<CallDriver> OpenAsync(Browser browser, string name)
    {
        await browser.ComeInAsync(name);
        return await CallDriver.OpenAsync(browser, $"/m/s/{A.ProgramId}/{session.SessionId}");
    }
}
