using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Api.Programs;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Programs;

public sealed class EventCallTests
{
    private const string Events = "/api/programs/growth/events";
    private const string Link = "https://meet.example.com/opening";

    private static readonly DateTimeOffset Start = TestApp.Start.AddDays(20);

    [Fact]
    public async Task Events_are_listed_with_their_place_and_how_many_came()
    {
        await using var caller = await BeginAsync();

        var placed = await caller.PostAsync($"{Events}/LaunchEvent/place", new EventPlace(Link));
        var listed = (await caller.GetAsync(Events)).Expect(HttpStatusCode.OK).Json.AsArray();

        Assert.Equal(Link, (string?)placed.Expect(HttpStatusCode.OK).Json["place"]);
        var one = Assert.Single(listed)!;
        Assert.Equal(("LaunchEvent", Link, 0), ((string?)one["kind"], (string?)one["link"], (int?)one["came"]));
    }

    [Fact]
    public async Task Who_was_there_is_put_right_and_listed()
    {
        await using var caller = await BeginAsync();
        var theo = ProgramDriver.Id("Theo");
        await caller.App.AdvanceToAsync(Start);

        (await caller.PostAsync($"{Events}/LaunchEvent/attendance", new CorrectedAttendance(theo, Came: true))).Expect(HttpStatusCode.OK);
        var came = await caller.GetAsync($"{Events}/LaunchEvent/attendance");
        (await caller.PostAsync($"{Events}/LaunchEvent/attendance", new CorrectedAttendance(theo, Came: false))).Expect(HttpStatusCode.OK);
        var corrected = await caller.GetAsync($"{Events}/LaunchEvent/attendance");

        var one = Assert.Single(came.Items)!;
        Assert.Equal(("Theo Example", false), ((string?)one["person"]!["name"], (bool?)one["byThemselves"]));
        Assert.Empty(corrected.Items);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_by_name()
    {
        await using var caller = await BeginAsync();

        var wrong = await caller.PostAsync($"{Events}/LaunchEvent/place", new EventPlace("http://meet.example.com/opening"));
        var none = await caller.PostAsync($"{Events}/ClosingEvent/place", new EventPlace(Link));
        var unknown = await caller.PostAsync($"{Events}/Round/place", new EventPlace(Link));
        var early = await caller.PostAsync($"{Events}/LaunchEvent/attendance", new CorrectedAttendance(ProgramDriver.Id("Theo"), Came: true));

        Assert.Equal(["link"], wrong.Expect(HttpStatusCode.UnprocessableEntity).Fields);
        none.Expect(HttpStatusCode.NotFound);
        unknown.Expect(HttpStatusCode.NotFound);
        early.Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_event_is_moved_divided_called_off_and_held_after_all()
    {
        await using var caller = await BeginAsync();
        var track = new EventTrack(new DateOnly(2027, 1, 25), new TimeOnly(9, 0), "America/Toronto", Sites: ["Montréal"]);

        var changed = await caller.PostAsync($"{Events}/LaunchEvent", new EventChange(Start.AddDays(1), Link, "Room 4", [track]));
        var again = await caller.PostAsync($"{Events}/LaunchEvent", new EventChange(Start.AddDays(1), Link, "Room 4", [track]));
        var off = await caller.PostAsync($"{Events}/LaunchEvent/call-off");
        var held = await caller.PostAsync($"{Events}/LaunchEvent", new EventChange(Start.AddDays(2)));
        var added = await caller.PostAsync($"{Events}/ClosingEvent", new EventChange(Start.AddDays(30)));

        var json = changed.Expect(HttpStatusCode.OK).Json;
        Assert.Equal((Start.AddDays(1), "Room 4"), ((DateTimeOffset)json["at"]!, (string?)json["address"]));
        Assert.Equal("America/Toronto", (string?)Assert.Single(json["tracks"]!.AsArray())!["zone"]);
        again.Expect(HttpStatusCode.Conflict);
        Assert.NotNull(off.Expect(HttpStatusCode.OK).Json["calledOffAt"]);
        Assert.Null(held.Expect(HttpStatusCode.OK).Json["calledOffAt"]);
        added.Expect(HttpStatusCode.OK);
        Assert.Equal(2, (await caller.GetAsync(Events)).Json.AsArray().Count);
    }

    [Fact]
    public async Task A_change_that_cannot_be_names_every_field()
    {
        await using var caller = await BeginAsync();
        var track = new EventTrack(new DateOnly(2027, 1, 25), new TimeOnly(9, 0), "Montréal");

        var wrong = await caller.PostAsync($"{Events}/LaunchEvent", new EventChange(Start.AddYears(9), "meet.example.com", Tracks: [track]));

        Assert.Equal(
            ["at", "link", "tracks[0].role", "tracks[0].zone"], wrong.Expect(HttpStatusCode.UnprocessableEntity).Fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_newsletter_is_there_in_every_language()
    {
        await using var caller = await BeginAsync();

        var written = (await caller.GetAsync("/api/programs/growth/newsletter")).Expect(HttpStatusCode.OK).Json.AsArray();

        Assert.Equal(["en", "fr"], written.Select(one => (string)one!["language"]!).Order(StringComparer.Ordinal));
        Assert.All(written, one => Assert.Contains("Growth 2027", (string?)one!["text"], StringComparison.Ordinal));
    }

    private static async Task<ApiCaller> BeginAsync()
    {
        var caller = await ApiCaller.StartAsync();
        await caller.People.StartProgramAsync(program => program with { Calendar = program.Calendar! with { LaunchEvent = Start } });
        await caller.People.JoinAsync("Theo", ProgramRole.Mentee);
        return caller;
    }
}
