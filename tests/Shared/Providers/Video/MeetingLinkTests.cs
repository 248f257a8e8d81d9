using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Providers.Video;

public sealed class MeetingLinkTests
{
    private const string Room = "https://meet.example.com/zoe-and-ada";

    [Theory]
    [InlineData("http://meet.example.com/room")]
    [InlineData("javascript://meet.example.com/%0aalert(1)")]
    [InlineData("https://user:secret@meet.example.com/room")]
    [InlineData("https://intranet/room")]
    [InlineData("www.example.com/room")]
    [InlineData("https://")]
    public void A_link_that_leads_elsewhere_than_to_a_web_page_is_refused_by_name(string link)
    {
        var error = Assert.Single(AgreementRules.Check(A.Agreement(TestApp.Start.AddDays(1)) with { Channel = link }, TestApp.Start));

        Assert.Equal(new FieldError("channel", MeetingLink.Rule), error);
    }

    [Theory]
    [InlineData("video")]
    [InlineData("in person, room 12/3")]
    [InlineData(Room)]
    public void Words_and_whole_links_are_taken(string channel) =>
        Assert.Empty(AgreementRules.Check(A.Agreement(TestApp.Start.AddDays(1)) with { Channel = channel }, TestApp.Start));

    [Fact]
    public async Task A_pair_meets_by_its_own_link_which_the_page_shows_to_who_has_entered()
    {
        await using var app = await TestApp.StartWithHttpAsync("--Video:Provider=link");
        using var theo = new Browser(app);
        var people = new ProgramDriver(app);
        var session = await KickOffAsync(app, people, Room);
        await app.AdvanceToAsync(session.StartsAt);
        await theo.ComeInAsync("Theo");

        var page = await theo.GetAsync($"/m/s/{A.ProgramId}/{session.SessionId}");
        Assert.DoesNotContain("meet.example.com", page.Html.DocumentElement.OuterHtml);

        page = await theo.PressAsync(page, "Enter the room");
        Assert.Equal(Room, page.LinkTo("Join the call"));
        Assert.True((await app.ReadAsync(Key.Of(session))).Arrivals!.ContainsKey(ProgramDriver.Id("Theo")));
    }

    [Fact]
    public async Task Without_a_video_of_the_organizations_own_video_is_no_place_to_meet()
    {
        await using var app = await TestApp.StartAsync("--Video:Provider=link");
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.MatchAsync();

        var refused = await app.Get<MentorshipActs>().ProposeAgreementAsync(
            A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id("Theo"), A.Agreement(app.Now.AddDays(7)) with { Channel = "Video" });

        Assert.Equal("channel", Assert.Single(refused.Refusal!.Fields).Field);
    }

    [Fact]
    public async Task A_pair_that_meets_elsewhere_needs_no_room_and_bothers_nobody()
    {
        await using var app = await TestApp.StartAsync("--Video:Provider=link");
        var people = new ProgramDriver(app);
        var session = await KickOffAsync(app, people, "in person");

        Assert.Null(session.Room);
        Assert.Empty(await people.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task A_pair_whose_agreement_is_older_than_the_rule_reaches_the_coordinator_and_meets_on_its_page()
    {
        await using var app = await TestApp.StartAsync("--Video:Provider=link");
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var matched = await people.MatchAsync();
        var older = new MentorshipActs(app.Decider, new CircleActs(app.Decider, new VideoSettings()), new VideoSettings());
        await people.DoAsync(
            older.ProposeAgreementAsync(A.ProgramId, matched.MentorshipId, ProgramDriver.Id("Theo"), A.Agreement(app.Now.AddDays(7))));
        await people.DoAsync(older.SignAgreementAsync(A.ProgramId, matched.MentorshipId, ProgramDriver.Id("Maya"), version: 1));

        var item = Assert.Single(await people.OpenWorkItemsAsync());
        Assert.Equal(WorkItemKind.RoomRefused, item.Kind);
        Assert.Contains("names no meeting link", item.Cause.Said(), StringComparison.Ordinal);
        Assert.Equal(SessionStage.Held, (await people.MeetAsync()).Stage);
    }

    [Theory]
    [InlineData("zoom", "must be one of browser, acs, teams, link")]
    [InlineData("teams", "Teams:OrganizerId is missing")]
    [InlineData("acs", "Communication:Endpoint")]
    public async Task A_provider_that_cannot_work_is_refused_at_start(string provider, string rule)
    {
        var refusal = await Assert.ThrowsAsync<SettingException>(() => TestApp.StartAsync($"--Video:Provider={provider}"));

        Assert.Contains(rule, refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<Session> KickOffAsync(TestApp app, ProgramDriver people, string channel)
    {
        await people.StartProgramAsync();
        var mentorship = await people.MatchAsync();
        var acts = app.Get<MentorshipActs>();
        var agreement = A.Agreement(app.Now.AddDays(7)) with { Channel = channel };
        await people.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id("Theo"), agreement));
        await people.DoAsync(acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id("Maya"), version: 1));
        return Assert.Single(await app.ListAsync<Session>(Partition.Program(A.ProgramId)));
    }
}
