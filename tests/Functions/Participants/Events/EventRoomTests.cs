using System.Net;
using System.Text.Json.Nodes;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Azure.Graph;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Functions.Participants.Events;

/// <summary>The room that the organization's provider keeps for an event of a whole program.</summary>
public sealed class EventRoomTests
{
    private const string Path = "/m/event/growth/LaunchEvent";

    private static readonly DateTimeOffset Start = TestApp.Start.AddDays(20);

    private static readonly string[] Teams = ["--Video:Provider=teams", "--Teams:OrganizerId=organizer"];

    [Fact]
    public async Task With_Teams_a_meeting_is_made_before_people_are_invited_and_its_link_opens_it()
    {
        using var graph = new GraphDouble();
        await using var app = await TestApp.StartWithHttpAsync(services => services.AddSingleton(graph.Api()), Teams);
        using var theo = new Browser(app);
        await BeginAsync(app);

        await app.AdvanceToAsync(Start);

        var meeting = Assert.Single(graph.Meetings);
        Assert.Equal(Start - EventDecisions.DoorsBefore, meeting["startDateTime"]!.GetValue<DateTimeOffset>());
        Assert.Equal("Mentoring event", meeting["subject"]!.GetValue<string>());
        await theo.ComeInAsync("Theo");
        Assert.Equal(meeting["joinWebUrl"]!.GetValue<string>(), (await theo.GetAsync(Path)).LinkTo("teams.microsoft.com"));
    }

    [Fact]
    public async Task A_meeting_that_is_refused_holds_up_no_invitation_and_the_page_says_whom_to_ask()
    {
        using var graph = new GraphDouble();
        await using var app = await TestApp.StartWithHttpAsync(services => services.AddSingleton(graph.Api()), Teams);
        using var theo = new Browser(app);
        await BeginAsync(app);
        graph.Refuse(HttpStatusCode.BadRequest, "BadRequest");

        await app.AdvanceToAsync(Start - ProgramEvent.Notice + TimeSpan.FromHours(1));
        await theo.ComeInAsync("Theo");

        Assert.Empty(graph.Meetings);
        Assert.Contains("ask Robin Coordinator (robin@example.com)", (await theo.GetAsync(Path)).Text);
        Assert.Contains("I will come", (await theo.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task With_Communication_Services_the_page_of_the_event_is_the_way_in_while_it_is_open()
    {
        var video = new FakeVideoProvider();
        await using var app = await TestApp.StartWithHttpAsync(services => services
            .AddSingleton<IVideoProvider>(video)
            .AddSingleton(new VideoSettings(VideoSettings.Communication))
            .AddSingleton(new CallingClient("/assets/acs.js?v=test")));
        using var theo = new Browser(app);
        await BeginAsync(app);
        await app.AdvanceToAsync(Start.AddMinutes(-20));
        await theo.ComeInAsync("Theo");
        Assert.Null((await theo.GetAsync(Path)).Html.GetElementById("acs"));

        await app.AdvanceToAsync(Start);
        var page = await theo.GetAsync(Path);
        var ticket = await PassAsync(theo, page);
        var room = Assert.Single(video.Rooms);
        await app.AdvanceToAsync(Start.AddHours(3));
        var late = await PassAsync(theo, page);

        Assert.Equal($"{Path}/pass", page.Html.GetElementById("acs")!.GetAttribute("data-pass"));
        Assert.Contains("on this page", page.Text);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (ticket.StatusCode, late.StatusCode));
        var given = JsonNode.Parse(await ticket.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(room, (string?)given["roomId"]);
    }

    [Fact]
    public async Task A_room_moves_with_its_event_and_is_deleted_when_nobody_is_let_in_any_more()
    {
        using var graph = new GraphDouble();
        await using var app = await TestApp.StartWithHttpAsync(services => services.AddSingleton(graph.Api()), Teams);
        await BeginAsync(app);
        await app.AdvanceToAsync(Start.AddDays(-3));

        await ChangeAsync(app, new EventChange(Start.AddDays(1)));
        var moved = Assert.Single(graph.Meetings)["startDateTime"]!.GetValue<DateTimeOffset>();
        await app.AdvanceToAsync(Start.AddDays(1).AddHours(2));

        Assert.Equal(Start.AddDays(1) - EventDecisions.DoorsBefore, moved);
        Assert.Empty(graph.Meetings);
        Assert.Contains("event.room-deleted teams", await app.LedgerAsync(A.ProgramId));
    }

    [Fact]
    public async Task An_event_that_is_called_off_or_gets_another_place_keeps_no_room_and_people_apart_have_one_each()
    {
        using var graph = new GraphDouble();
        await using var app = await TestApp.StartWithHttpAsync(services => services.AddSingleton(graph.Api()), Teams);
        await BeginAsync(app);
        await app.AdvanceToAsync(Start.AddDays(-3));
        var day = DateOnly.FromDateTime(Start.UtcDateTime);

        await ChangeAsync(app, new EventChange(Start, Tracks: [new EventTrack(day, new TimeOnly(14, 0), "Europe/Paris", ProgramRole.Mentor)]));
        Assert.Equal(2, graph.Meetings.Count);
        await ChangeAsync(app, new EventChange(Start, Address: "Room 4"));
        Assert.Empty(graph.Meetings);
        await ChangeAsync(app, new EventChange(Start));
        Assert.Single(graph.Meetings);
        Assert.Null((await app.Get<EventActs>().CallOffAsync(A.ProgramId, ProgramMomentKind.LaunchEvent, "system")).Refusal);
        await app.SettleAsync();

        Assert.Empty(graph.Meetings);
    }

    private static async Task ChangeAsync(TestApp app, EventChange change)
    {
        Assert.Null((await app.Get<EventActs>().ChangeAsync(A.ProgramId, ProgramMomentKind.LaunchEvent, change, "system")).Refusal);
        await app.SettleAsync();
    }

    private static async Task BeginAsync(TestApp app)
    {
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(program => program with { Calendar = program.Calendar! with { LaunchEvent = Start } });
        await people.JoinAsync("Theo", ProgramRole.Mentee);
    }

    private static Task<HttpResponseMessage> PassAsync(Browser theo, SeenPage page)
    {
        var form = new FormUrlEncodedContent([KeyValuePair.Create("form-token", page.Html.GetElementById("acs")!.GetAttribute("data-token")!)]);
        return theo.Client.PostAsync($"{Path}/pass", form, TestContext.Current.CancellationToken);
    }
}
