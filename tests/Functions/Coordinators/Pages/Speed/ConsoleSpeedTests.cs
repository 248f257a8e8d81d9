using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Orchestrations.Speed;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Speed;

/// <summary>A coordinator sets up speed mentoring, sees who is there and who is missing, moves it and calls it off.</summary>
public sealed class ConsoleSpeedTests
{
    private const string All = "/console/programs/growth/speed";
    private const string One = $"{All}/1";

    private static readonly DateTimeOffset At = new(2027, 1, 20, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task One_is_set_up_by_the_form_which_keeps_what_was_typed_when_it_is_wrong()
    {
        await using var browser = await BeginAsync();
        var page = await browser.OpenAsync(All);
        Assert.Contains("There is no such event yet", page.Text);

        var wrong = await browser.SendAsync(page, $"{All}#set-up", ("speed-day", "2027-01-20"), ("speed-time", "16:00"), ("speed-turns", "50"));
        Assert.Equal(["speed-turns"], wrong.WrongFields);
        var set = await browser.SendAsync(wrong, $"{All}#set-up", ("speed-turns", "5"));

        Assert.Contains("Set up", set.Done);
        Assert.Contains("5 turns of 8 minutes, 2 minutes between", set.Text);
        var held = await browser.App.ReadAsync(SpeedEvent.KeyOf(A.ProgramId, 1));
        Assert.Equal((At, 5), (held.At, held.Turns));
        Assert.Contains(held.Code, set.Text);
        Assert.Contains(One, (await browser.OpenAsync(All)).Links);
    }

    [Fact]
    public async Task While_it_goes_on_the_page_says_who_is_here_who_is_missing_and_who_meets_whom()
    {
        await using var browser = await BeginAsync();
        await SetUpAsync(browser);
        var door = browser.App.Get<SpeedDoorActs>();
        foreach (var name in new[] { "Maya", "Theo", "Lea" })
        {
            await browser.People.DoAsync(door.SignUpAsync(A.ProgramId, 1, A.Id(name), comes: true));
        }

        await browser.App.AdvanceToAsync(At - SpeedEvent.DoorsBefore);
        await browser.People.DoAsync(door.CheckInAsync(A.ProgramId, 1, A.Id("Maya")));
        await browser.People.DoAsync(door.CheckInAsync(A.ProgramId, 1, A.Id("Theo")));
        await browser.App.AdvanceToAsync(At);

        var page = await browser.OpenAsync(One);

        Assert.Contains("Here: 2. Missing: 1.", page.Text);
        Assert.Contains("Table 1: Theo Example and Maya Example", page.Text);
        Assert.Contains("Turn 1. Meetings: 1; people there: 2; without anybody: 0", page.Text);
    }

    [Fact]
    public async Task After_an_event_at_which_nobody_met_anybody_the_page_says_so_and_not_that_people_are_asked()
    {
        await using var browser = await BeginAsync();
        await SetUpAsync(browser);
        await browser.App.AdvanceToAsync((await browser.App.ReadAsync(SpeedEvent.KeyOf(A.ProgramId, 1))).EndsAt);

        var page = await browser.OpenAsync(One);

        Assert.Contains("nobody met anybody", page.Text);
        Assert.DoesNotContain("asking whom to meet again", page.Text);
    }

    [Fact]
    public async Task It_is_moved_and_called_off_on_its_page()
    {
        await using var browser = await BeginAsync();
        await SetUpAsync(browser);

        var moved = await browser.SendAsync(await browser.OpenAsync(One), $"{One}#change", ("act", "change"), ("speed-day", "2027-01-21"));
        Assert.Equal(At.AddDays(1), (await browser.App.ReadAsync(SpeedEvent.KeyOf(A.ProgramId, 1))).At);
        var off = await browser.SendAsync(moved, $"{One}#call-off", ("act", "call-off"));

        Assert.Contains("Called off on", off.Text);
        Assert.NotNull((await browser.App.ReadAsync(SpeedEvent.KeyOf(A.ProgramId, 1))).CalledOffAt);
    }

    private static async Task SetUpAsync(ConsoleBrowser browser) =>
        await browser.People.DoAsync(browser.App.Get<SpeedActs>().SetUpAsync(A.ProgramId, new SpeedPlan(At), "coordinator:robin"));

    private static async Task<ConsoleBrowser> BeginAsync()
    {
        var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.JoinAsync("Maya", ProgramRole.Mentor);
        await browser.People.JoinAsync("Theo", ProgramRole.Mentee);
        await browser.People.JoinAsync("Lea", ProgramRole.Mentee);
        return browser;
    }
}
