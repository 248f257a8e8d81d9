using System.Net;
using MentorFlow.Domain.Hris;
using MentorFlow.Functions.Coordinators.Api.Hr;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Hr;

public sealed class HrCallTests
{
    private const string Connections = "/api/hr/connections";
    private const string Events = "/api/hr/events";

    [Fact]
    public async Task Connections_are_listed_with_what_came_last()
    {
        await using var caller = await StartAsync();

        var connection = Assert.Single((await caller.GetAsync(Connections)).Expect(HttpStatusCode.OK).Read<IReadOnlyList<HrConnectionFacts>>());

        Assert.Equal(
            ("people", (HrisVendor?)HrisVendor.StandardWebhooks, HrConnectionState.Works), (connection.Name, connection.Vendor, connection.State));
        Assert.Equal((HrisEventKind.Updated, HrisEventState.TakenIn), (connection.Last!.Kind, connection.Last.State));
        Assert.Equal((0, false, null), (connection.Failed, connection.LooksUp, connection.WorkItem));
    }

    [Fact]
    public async Task Events_are_listed_a_page_at_a_time_the_newest_first()
    {
        await using var caller = await StartAsync();

        var first = (await caller.GetAsync($"{Events}?limit=1")).Expect(HttpStatusCode.OK).Read<PageOfItems<HrEventFacts>>();
        var second = (await caller.GetAsync($"{Events}?limit=1&after={first.Next}")).Read<PageOfItems<HrEventFacts>>();

        Assert.Equal(HrisEventKind.Updated, Assert.Single(first.Items).Kind);
        var hired = Assert.Single(second.Items);
        Assert.Equal((HrisEventKind.Hired, HrisEventKind.Hired, "Nia New"), (hired.Kind, hired.Meaning, hired.Person!.Name));
        Assert.Null(second.Next);
        Assert.Empty((await caller.GetAsync($"{Events}?failed=true")).Read<PageOfItems<HrEventFacts>>().Items);
        (await caller.GetAsync($"{Events}?connection=nowhere")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_event_or_all_since_a_moment_are_taken_in_again()
    {
        await using var caller = await StartAsync();
        var place = (await caller.GetAsync(Events)).Read<PageOfItems<HrEventFacts>>().Items[0].Place;

        (await caller.PostAsync($"{Connections}/people/events/{place}/replay")).Expect(HttpStatusCode.Accepted);
        (await caller.PostAsync($"{Connections}/people/replay", new ReplayOrder(TestApp.Start))).Expect(HttpStatusCode.Accepted);

        Assert.Equal([2, 1], (await caller.GetAsync(Events)).Read<PageOfItems<HrEventFacts>>().Items.Select(one => one.Replays));
    }

    [Fact]
    public async Task What_cannot_be_taken_in_again_is_refused_by_name()
    {
        await using var caller = await StartAsync();

        (await caller.PostAsync($"{Connections}/people/events/nothing/replay")).Expect(HttpStatusCode.NotFound);
        (await caller.PostAsync($"{Connections}/nowhere/replay", new ReplayOrder(TestApp.Start))).Expect(HttpStatusCode.NotFound);
        var ahead = (await caller.PostAsync($"{Connections}/people/replay", new ReplayOrder(TestApp.Start.AddYears(1))))
            .Expect(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("must not lie ahead", ahead.Error("since"));
    }

    /// <summary>Somebody was hired, and a minute later got a title.</summary>
    private static async Task<ApiCaller> StartAsync()
    {
        var caller = await ApiCaller.StartAsync([.. HrisDriver.Connection]);
        var hris = new HrisDriver(caller.App);
        await hris.SendAsync(
            hris.Event("person.hired", "Nia", """, "givenName": "Nia", "familyName": "New", "email": "nia@example.com" """), "evt_1");
        await caller.App.AdvanceAsync(TimeSpan.FromMinutes(1));
        await hris.SendAsync(hris.Event("person.updated", "Nia", """, "site": "Lyon" """), "evt_2");
        await caller.App.SettleAsync();
        return caller;
    }
}
