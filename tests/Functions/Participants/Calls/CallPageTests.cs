using System.Globalization;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Calls;

/// <summary>What the session's page gives the script of the call, and what it says without one.</summary>
public sealed class CallPageTests : CallTest
{
    private static readonly string[] Parts =
    [
        "ready", "camera", "microphone", "speaker", "preview", "level", "note", "room", "tiles", "status", "controls", "clock-mine", "time-left", "chat",
        "lines", "typing", "say", "problem", "problem-text", "tile",
    ];

    private static readonly string[] Acts =
        ["join", "join-audio", "preview", "test-sound", "mute", "camera", "share", "save-data", "leave", "retry", "take-over", "listen"];

    [Fact]
    public async Task The_page_is_the_room_with_everything_that_the_script_looks_for()
    {
        await BeginAsync();

        var page = await TheoBrowser.GetAsync(Path);

        var call = page.Html.GetElementById("call")!;
        Assert.Equal(
            ($"{Path}/call", ProgramDriver.Id(Theo), "Theo", "on", "false", "false"),
            (Data("call"), Data("me"), Data("name"), Data("start-camera"), Data("save-data"), Data("relay-only")));
        Assert.Equal((Planned.EndsAt, Planned.EndsAt.AddMinutes(30)), (Moment(Data("ends")), Moment(Data("closes"))));
        Assert.All(Parts, part => Assert.Single(call.QuerySelectorAll($"[data-part={part}]")));
        Assert.All(Acts, act => Assert.Single(call.QuerySelectorAll($"button[data-act={act}]")));

        Assert.Equal("{name} has joined.", (string?)JsonNode.Parse(Data("words"))!["status.joined"]);
        Assert.Equal("Maya", (string?)JsonNode.Parse(Data("people"))![ProgramDriver.Id(Maya)]);
        Assert.Contains("script-src 'self'", page.Answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains("speaker-selection=(self)", page.Answer.Headers.GetValues("Permissions-Policy").Single());

        string Data(string name) => call.GetAttribute($"data-{name}")!;
    }

    [Fact]
    public async Task Without_a_script_the_page_says_what_a_browser_needs_and_how_else_to_meet()
    {
        await BeginAsync();

        var page = await TheoBrowser.GetAsync(Path);

        Assert.Contains("needs a browser that runs scripts", page.Html.QuerySelector("#call noscript")!.TextContent);
        Assert.Contains(Planned.BackupChannel, page.Text);
        Assert.DoesNotContain("Enter the room", page.Text);
        Assert.Contains("What would you like to talk about?", page.Html.GetElementById("beside")!.TextContent);
    }

    [Fact]
    public async Task The_page_speaks_the_readers_language_and_keeps_to_their_comfort()
    {
        await BeginAsync();
        var profile = A.Profile(ProgramRole.Mentee) with { Accommodations = new Accommodations(CameraOptional: true, LowBandwidth: true) };
        await People.DoAsync(App.Get<EnrollmentActs>().SaveProfileAsync(A.ProgramId, ProgramDriver.Id(Theo), profile));
        await App.Get<PersonActs>().ChooseLanguageAsync(ProgramDriver.Id(Theo), "fr");

        var call = (await TheoBrowser.GetAsync(Path)).Html.GetElementById("call")!;

        Assert.Equal(("off", "true"), (call.GetAttribute("data-start-camera"), call.GetAttribute("data-save-data")));
        Assert.Equal("{name} a rejoint l'appel.", (string?)JsonNode.Parse(call.GetAttribute("data-words")!)!["status.joined"]);
        Assert.Contains("Rejoindre l'appel", call.TextContent);
    }

    [Fact]
    public async Task A_pair_that_agreed_to_meet_elsewhere_has_no_call_and_says_itself_that_it_came()
    {
        await BeginAsync();
        await App.Store.WriteAsync(new Batch().Upsert((await SessionAsync()) with { Channel = "in person" }));

        var page = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "I am there");

        Assert.Null(page.Html.GetElementById("call"));
        Assert.True((await SessionAsync()).Arrivals!.ContainsKey(ProgramDriver.Id(Theo)));
    }

    [Fact]
    public async Task Nobody_is_offered_a_made_up_camera_or_the_other_side_of_the_call()
    {
        await BeginAsync();

        var page = await TheoBrowser.GetAsync(Path);

        Assert.Empty(page.Html.QuerySelectorAll("[data-part=made-up]"));
        Assert.DoesNotContain("both sides", page.Text);
    }

    [Fact]
    public async Task Saying_that_one_has_come_is_no_way_in_where_the_page_is_the_room()
    {
        await BeginAsync();
        var token = (await TheoBrowser.GetAsync(Path)).Html.GetElementById("call")!.GetAttribute("data-token")!;

        await TheoBrowser.PostAsync($"{Path}/enter", ("form-token", token));

        Assert.Null((await SessionAsync()).Arrivals);
    }

    [Fact]
    public async Task The_call_stays_on_the_page_until_its_doors_close_though_the_session_counts_as_held()
    {
        await BeginAsync();
        await CallDriver.ConnectAsync(TheoCall, MayaCall);

        await App.AdvanceToAsync(Planned.EndsAt.AddMinutes(29));
        var held = await TheoBrowser.GetAsync(Path);
        await App.AdvanceToAsync(Planned.EndsAt.AddMinutes(31));
        var closed = await TheoBrowser.GetAsync(Path);

        Assert.Equal(SessionStage.Held, (await SessionAsync()).Stage);
        Assert.NotNull(held.Html.GetElementById("call"));
        Assert.Contains("You met.", held.Text);
        Assert.Null(closed.Html.GetElementById("call"));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
