using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Functions.Participants.Calls;

/// <summary>The page of a session whose room Communication Services keep, in a build that has their calling client and in one that has not.</summary>
public sealed class RoomByTokenTests
{
    private const string Script = "/assets/acs.js?v=test";

    private static readonly string[] Parts = ["default", "ready", "problem", "room", "mine", "tiles", "status", "tile"];

    private static readonly string[] Acts = ["join", "join-audio", "mute", "camera", "leave"];

    [Fact]
    public async Task Who_has_entered_joins_on_the_page_which_names_where_the_token_is_fetched()
    {
        await using var app = await StartAsync(new CallingClient(Script));
        using var theo = new Browser(app);

        var page = await EnterAsync(app, theo);

        var room = page.Html.GetElementById("acs")!;
        Assert.Equal($"{page.Path}/pass", room.GetAttribute("data-pass"));
        Assert.Equal(("form-token", "Theo"), (room.GetAttribute("data-token-field"), room.GetAttribute("data-name")));
        Assert.All(Parts, part => Assert.Single(room.QuerySelectorAll($"[data-part={part}]")));
        Assert.All(Acts, act => Assert.Single(room.QuerySelectorAll($"button[data-act={act}]")));
        Assert.Single(page.Html.QuerySelectorAll($"script[src='{Script}']"));
        Assert.DoesNotContain("cannot open in this page", page.Text);
    }

    [Fact]
    public async Task The_hosts_of_the_service_are_let_through_on_that_page_and_on_no_other()
    {
        await using var app = await StartAsync(new CallingClient(Script));
        using var theo = new Browser(app);

        var page = await EnterAsync(app, theo);

        Assert.Contains("connect-src 'self' https://*.communication.azure.com", PolicyOf(page));
        Assert.DoesNotContain("azure.com", PolicyOf(await theo.GetAsync("/m")));
    }

    [Fact]
    public async Task A_build_without_the_client_loads_none_and_says_how_else_to_meet()
    {
        await using var app = await StartAsync(new CallingClient(Href: null));
        using var theo = new Browser(app);

        var page = await EnterAsync(app, theo);

        Assert.Null(page.Html.GetElementById("acs"));
        Assert.DoesNotContain("azure.com", PolicyOf(page));
        Assert.Contains("cannot open in this page. Meet by +44 20 7946 0123", page.Text);
    }

    private static Task<TestApp> StartAsync(CallingClient client) => TestApp.StartWithHttpAsync(services => services
        .AddSingleton<IVideoProvider>(new FakeVideoProvider())
        .AddSingleton(new VideoSettings(VideoSettings.Communication))
        .AddSingleton(client));

    private static async Task<SeenPage> EnterAsync(TestApp app, Browser theo)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.KickOffAsync();
        var session = Assert.Single(await app.ListAsync<Session>(Partition.Program(A.ProgramId)));
        await app.AdvanceToAsync(session.StartsAt);
        await theo.ComeInAsync("Theo");
        return await theo.PressAsync(await theo.GetAsync($"/m/s/{A.ProgramId}/{session.SessionId}"), "Enter the room");
    }

    private static string PolicyOf(SeenPage page) => page.Answer.Headers.GetValues("Content-Security-Policy").Single();
}
