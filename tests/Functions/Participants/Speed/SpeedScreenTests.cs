using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Speed;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Speed;

/// <summary>An event of speed mentoring as those see it who take part: one page, from its announcement to what came of it (R34).</summary>
public sealed class SpeedScreenTests : SpeedPageTest
{
    [Fact]
    public async Task Before_it_the_page_says_when_it_is_on_the_readers_clock_and_asks_whether_they_come()
    {
        await BeginAsync();
        await App.AdvanceToAsync(At - SpeedEvent.Notice);
        await TheoBrowser.ComeInAsync(Theo);
        var home = await TheoBrowser.GetAsync("/m");
        Assert.Contains("do you come?", home.Text);

        var page = await TheoBrowser.FollowAsync(home, "Speed mentoring");
        Assert.EndsWith(Path, page.Path, StringComparison.Ordinal);
        Assert.Equal("Speed mentoring", page.Heading);
        Assert.Contains("3:00 PM (Paris time)", page.Text);
        Assert.Contains("The door opens at 2:50 PM (Paris time)", page.Text);
        Assert.Contains("6 turns of 8 minutes each, 2 minutes between them", page.Text);
        for (var click = 0; click < 2; click++)
        {
            Assert.Contains("You said that you come.", (await TheoBrowser.PressAsync(page, "Yes, I come")).Text);
        }

        Assert.True((await SeatAsync(Theo)).Comes);
        Assert.DoesNotContain("do you come?", (await TheoBrowser.GetAsync("/m")).Text);
        await TheoBrowser.PressAsync(page, "No, I do not come");
        Assert.False((await SeatAsync(Theo)).Comes);
    }

    [Fact]
    public async Task It_goes_into_the_readers_calendar_as_a_file_without_a_secret()
    {
        await BeginAsync();
        await App.AdvanceToAsync(At - SpeedEvent.Notice);
        await TheoBrowser.ComeInAsync(Theo);
        var page = await TheoBrowser.GetAsync(Path);

        using var file = await TheoBrowser.Client.GetAsync(page.LinkTo("A file for my calendar"));

        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        var entry = (await file.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("DTSTART:20270124T140000Z", entry);
        Assert.Contains(Path, entry);
        Assert.DoesNotContain("/m/l/", entry);
    }

    [Fact]
    public async Task Through_the_door_into_a_turn_with_somebody_and_the_call_ends_with_it_for_everybody()
    {
        await ComeAsync();
        var waiting = await TheoBrowser.GetAsync(Path);
        Assert.Contains("Turn 1 of 6 begins at 3:00 PM (Paris time), 10 minutes from now", waiting.Text);
        Assert.Contains("http-equiv=\"refresh\"", waiting.Html.Head!.InnerHtml);

        await App.AdvanceToAsync(At);
        var turn = await TheoBrowser.GetAsync(Path);
        Assert.Contains("Turn 1 of 6, with Maya Example", turn.Text);
        Assert.Contains("Until 3:08 PM (Paris time): 8 minutes left.", turn.Text);
        Assert.Contains("You have in common: Leadership, Cooking.", turn.Text);
        Assert.Contains("To begin with:", turn.Text);
        await TheoBrowser.PressAsync(turn, "I am still here");
        var (theo, maya) = (await CallDriver.OpenAsync(TheoBrowser, Path), await CallDriver.OpenAsync(MayaBrowser, Path));
        await CallDriver.ConnectAsync(theo, maya);
        Assert.Equal(maya.Seat, (string?)Assert.Single((await theo.AskAsync())["seats"]!.AsArray())!["seat"]);

        await App.AdvanceToAsync(At.AddMinutes(8));
        Assert.Equal(410, (await theo.TryAsync()).Status);
        var pause = await TheoBrowser.GetAsync(Path);
        Assert.Contains("Turn 1 of 6 is over", pause.Text);
        Assert.Contains("Turn 2 of 6 begins at 3:10 PM (Paris time)", pause.Text);
        Assert.Contains("Yes, meet Maya Example again", pause.Text);
        Assert.Null(pause.Html.GetElementById("call"));
    }

    [Fact]
    public async Task Nobody_asks_for_the_call_of_others()
    {
        await People.JoinAsync("Lea", ProgramRole.Mentee);
        await ComeAsync();
        await App.AdvanceToAsync(At);
        var theo = await CallDriver.OpenAsync(TheoBrowser, Path);
        var lea = NewBrowser();
        await lea.ComeInAsync("Lea");
        var hers = (await lea.GetAsync(Path)).Value("form-token")!;

        Assert.Equal(404, (await new CallDriver(lea.Client, theo.Address, hers).TryAsync()).Status);
        Assert.Equal(401, (await new CallDriver(NewBrowser().Client, theo.Address, "").TryAsync()).Status);
    }

    [Fact]
    public async Task Who_comes_late_is_planned_in_and_nobody_who_had_nobody_is_forgotten()
    {
        await People.JoinAsync("Lea", ProgramRole.Mentee);
        await ComeAsync();
        await App.AdvanceToAsync(At.AddMinutes(1));
        var lea = NewBrowser();
        await lea.ComeInAsync("Lea");
        var late = await lea.GetAsync(Path);
        Assert.Contains("Turn 1 of 6 has begun", late.Text);

        var idle = await lea.PressAsync(late, "I am here");
        Assert.Contains("Nobody is free for you in this turn. Turn 2 begins at 3:10 PM (Paris time)", idle.Text);
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "I am still here");
        await MayaBrowser.PressAsync(await MayaBrowser.GetAsync(Path), "I am still here");
        await App.AdvanceToAsync(At.AddMinutes(10));

        Assert.Contains("Turn 2 of 6, with Maya Example", (await lea.GetAsync(Path)).Text);
        Assert.Contains("Nobody is free for you in this turn", (await TheoBrowser.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task Who_is_missed_is_planned_for_again_after_their_next_sign_and_who_goes_can_come_back()
    {
        await ComeAsync();
        await App.AdvanceToAsync(At.AddMinutes(2));
        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "Nobody has come");
        Assert.Null((await SeatAsync(Maya)).SeenAt);

        await App.AdvanceToAsync(At.AddMinutes(9));
        var unseen = await MayaBrowser.GetAsync(Path);
        Assert.Contains("There was no sign of you here for a while", unseen.Text);
        Assert.Contains("Yes, meet Theo Example again", unseen.Text);
        var back = await MayaBrowser.PressAsync(unseen, "I am here");
        Assert.Contains("Turn 1 of 6 is over", back.Text);

        var gone = await MayaBrowser.PressAsync(back, "I have to go");
        Assert.Contains("You have gone", gone.Text);
        Assert.Contains("I am still here", (await TheoBrowser.GetAsync(Path)).Text);
        Assert.Contains("Turn 1 of 6 is over", (await MayaBrowser.PressAsync(gone, "I am back")).Text);
    }

    [Fact]
    public async Task In_a_hall_the_page_says_the_table_and_with_links_where_to_enter()
    {
        await ComeAsync(plan => plan with { Place = SpeedPlace.Tables, Address = "Hall 3, second floor" });
        await App.AdvanceToAsync(At);
        var page = await TheoBrowser.GetAsync(Path);
        Assert.Contains("Table 1", page.Text);
        Assert.Contains("Hall 3, second floor", page.Text);
        Assert.Null(page.Html.GetElementById("call"));

        var held = await EventAsync();
        await App.Store.WriteAsync(new Batch().Upsert(held with
        {
            Place = SpeedPlace.Links,
            Address = null,
            Links = ["https://meet.example.com/hall"],
        }));
        var linked = await TheoBrowser.GetAsync(Path);
        Assert.Equal("https://meet.example.com/hall", linked.LinkTo("Enter the room"));
        Assert.Contains("In it you are at table 1.", linked.Text);
    }

    [Fact]
    public async Task What_is_called_off_opens_no_door_and_says_so()
    {
        await BeginAsync();
        await People.DoAsync(App.Get<SpeedActs>().CallOffAsync(A.ProgramId, Number, "coordinator:robin"));
        await App.AdvanceToAsync(At);
        await TheoBrowser.ComeInAsync(Theo);

        var page = await TheoBrowser.GetAsync(Path);

        Assert.Contains("It is not held", page.Text);
        Assert.DoesNotContain("I am here", page.Text);
        Assert.DoesNotContain(Path, (await TheoBrowser.GetAsync("/m")).Html.Links.Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Who_is_not_in_the_program_and_who_looks_for_another_event_find_none()
    {
        await BeginAsync();
        await People.InviteAsync("Zoe", ProgramRole.Mentee);
        await TheoBrowser.ComeInAsync(Theo);
        var zoe = NewBrowser();
        await zoe.ComeInAsync("Zoe");

        Assert.Equal(HttpStatusCode.NotFound, (await zoe.GetAsync(Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await TheoBrowser.GetAsync("/m/speed/growth/2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await TheoBrowser.GetAsync("/m/speed/growth/one")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await NewBrowser().GetAsync(Path)).Status);
    }

    [Fact]
    public async Task Who_is_invited_to_the_program_reads_when_and_where_the_next_one_is()
    {
        await BeginAsync();
        await People.InviteAsync("Zoe", ProgramRole.Mentee);
        var zoe = NewBrowser();
        await zoe.ComeInAsync("Zoe");

        var invitation = await zoe.GetAsync("/m/invitation/growth");

        Assert.Contains("Many short meetings at one event are part of it. When: ", invitation.Text);
        Assert.Contains("3:00 PM (Paris time). Where: ", invitation.Text);
    }

    [Fact]
    public async Task It_is_all_there_in_french()
    {
        await ComeAsync();
        var french = await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(Path), "Français");
        Assert.Equal("fr", french.Html.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Rencontres express", french.Heading);
        Assert.Contains("Vous êtes là", french.Text);

        await App.AdvanceToAsync(At);

        Assert.Contains("Tour 1 sur 6, avec Maya Example", (await TheoBrowser.GetAsync(Path)).Text);
    }
}
