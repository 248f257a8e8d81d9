using System.Net;
using System.Text.Json.Nodes;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Participants.Calls;
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

        await app.AdvanceToAsync(Start);
        await theo.ComeInAsync("Theo");

        Assert.Empty(graph.Meetings);
        Assert.Contains("ask Robin Coordinator (robin@example.com)", (await theo.GetAsync(Path)).Text);
        Assert.Contains("I am here", (await theo.GetAsync(Path)).Text);
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
        await app.AdvanceToAsync(Start.AddHours(3));
        var late = await PassAsync(theo, page);

        Assert.Equal($"{Path}/pass", page.Html.GetElementById("acs")!.GetAttribute("data-pass"));
        Assert.Contains("on this page", page.Text);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (ticket.StatusCode, late.StatusCode));
        var given = JsonNode.Parse(await ticket.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(Assert.Single(video.Rooms), (string?)given["roomId"]);
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
