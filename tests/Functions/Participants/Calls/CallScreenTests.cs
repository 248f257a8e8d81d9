using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Functions.Participants.Calls;

/// <summary>
/// The call as its members have it, each in a browser of their own with a made-up camera and microphone. The browsers live in real time; the app's clock
/// stands still but where a test moves it.
/// </summary>
public sealed class CallScreenTests(Chromium chromium) : IAsyncLifetime
{
    private const string Theo = ProgramDriver.Mentee;
    private const string Maya = ProgramDriver.Mentor;
    private const string Ana = "Ana";

    private const int Phone = 390;
    private const int Desk = 1280;

    private TestApp app = null!;
    private ProgramDriver people = null!;
    private Mentorship mentorship = null!;
    private Session session = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync();
        people = new ProgramDriver(app);
        await people.StartProgramAsync();
        mentorship = await people.KickOffAsync();
        session = Assert.Single(await app.ListAsync<Session>(Partition.Program(A.ProgramId)));
    }

    [Fact]
    public async Task From_the_mail_two_people_come_into_the_room_see_and_hear_each_other_and_what_they_write_stays()
    {
        var browser = await chromium.BrowserAsync();
        await app.AdvanceToAsync(session.StartsAt.AddMinutes(-11));
        await using var theo = await CallWindow.OpenAsync(browser, app, Phone);
        await using var maya = await CallWindow.OpenAsync(browser, app, Desk);
        await theo.ComeInAsync(await CallWindow.LinkInMailAsync(app, Theo, MailTemplate.SessionReminder));
        await maya.ComeInAsync(await CallWindow.LinkInMailAsync(app, Maya, MailTemplate.SessionReminder));
        Assert.Equal((0, 0), (await theo.Page.Locator("#call").CountAsync(), await maya.Page.Locator("#call").CountAsync()));

        await app.AdvanceToAsync(session.StartsAt);
        await JoinAsync(theo);
        await JoinAsync(maya);
        await Task.WhenAll(theo.SeeMovingAsync(), maya.SeeMovingAsync(), theo.HearAsync(), maya.HearAsync());
        await theo.SeeAsync($"{CallWindow.Others} [data-part=name]", Maya);
        await maya.SeeAsync($"{CallWindow.Others} [data-part=name]", Theo);
        await theo.SeeAsync("#call .tile.mine [data-part=name]", "You");

        await theo.Page.Locator("#call-text").PressSequentiallyAsync("Shall we begin");
        await maya.SeeAsync("#call [data-part=typing]", "Theo is writing: Shall we begin");
        await theo.Page.Locator("#call-text").PressAsync("Enter");
        await maya.SeeAsync("#call [data-part=lines] .line", "Shall we begin");
        await theo.ExamineAsync();
        await maya.ExamineAsync();

        await LeaveAsync(theo);
        foreach (var window in (CallWindow[])[theo, maya])
        {
            await window.Page.GotoAsync($"/m/mentorship/growth/{mentorship.MentorshipId}");
            await window.SeeAsync("#messages .line", "Shall we begin");
        }
    }

    [Fact]
    public async Task Who_mutes_stops_the_camera_or_shares_a_screen_does_so_for_the_other_too()
    {
        Thorough.Only();
        await using var theo = await EnterAsync(Theo, Phone);
        await using var maya = await EnterAsync(Maya, Desk);
        await Task.WhenAll(theo.SeeMovingAsync(), maya.SeeMovingAsync());

        await theo.PressAsync("mute");
        await maya.SeeAsync($"{CallWindow.Others} [data-part=state]", "muted");
        Assert.Equal("true", await theo.Page.Locator("#call [data-act=mute]").GetAttributeAsync("aria-pressed"));
        await theo.PressAsync("mute");
        await maya.Page.Locator($"{CallWindow.Others} [data-part=state]", new() { HasNotText = "muted" }).WaitForAsync(new()
        {
            State = WaitForSelectorState.Attached,
        });

        await theo.PressAsync("camera");
        await maya.Page.Locator($"{CallWindow.Others}.no-picture").WaitForAsync();
        await maya.SeeAsync($"{CallWindow.Others} [data-part=state]", "camera off");
        await maya.PressAsync("share");
        await theo.Page.Locator($"{CallWindow.Others}.screen").WaitForAsync();
        await theo.SeeMovingAsync();
        await maya.PressAsync("share");
        await theo.Page.Locator($"{CallWindow.Others}:not(.screen)").WaitForAsync();
        await theo.PressAsync("camera");
        await Task.WhenAll(theo.SeeMovingAsync(), maya.SeeMovingAsync());
    }

    [Fact]
    public async Task Who_loads_the_page_again_is_back_by_themselves_and_is_there_once()
    {
        Thorough.Only();
        await using var theo = await EnterAsync(Theo, Phone);
        await using var maya = await EnterAsync(Maya, Desk);
        await Task.WhenAll(theo.SeeMovingAsync(), maya.SeeMovingAsync());

        await theo.Page.ReloadAsync();

        await Task.WhenAll(theo.SeeMovingAsync(), maya.SeeMovingAsync());
        Assert.Equal(1, await maya.Page.Locator(CallWindow.Others).CountAsync());
    }

    [Fact]
    public async Task Whose_network_is_gone_for_ten_seconds_is_told_so_and_the_call_goes_on_when_it_is_back()
    {
        Thorough.Only();
        await using var theo = await EnterAsync(Theo, Phone);
        await using var maya = await EnterAsync(Maya, Desk);
        await Task.WhenAll(theo.SeeMovingAsync(), maya.SeeMovingAsync());

        await theo.GoOfflineAsync();
        await maya.Page.Locator($"{CallWindow.Others}.interrupted").WaitForAsync();
        await theo.Page.Locator($"{CallWindow.Others}.interrupted").WaitForAsync();
        await theo.WasOfflineAsync(seconds: 10);
        await theo.GoOnlineAsync();

        await Task.WhenAll(theo.SeeMovingAsync(), maya.SeeMovingAsync());
        await maya.Page.Locator($"{CallWindow.Others}:not(.interrupted)").WaitForAsync();
        await theo.Page.Locator($"{CallWindow.Others}:not(.interrupted)").WaitForAsync();
    }

    [Fact]
    public async Task Who_stays_in_a_call_that_breaks_is_told_by_page_and_mail_where_else_to_meet_until_the_other_is_back()
    {
        await using var theo = await EnterAsync(Theo, Phone);
        await using var maya = await EnterAsync(Maya, Desk);
        await Task.WhenAll(theo.SeeMovingAsync(), maya.SeeMovingAsync());

        await maya.GoOfflineAsync();
        await theo.Page.Locator($"{CallWindow.Others}.interrupted").WaitForAsync();
        await AskedAsync(theo);
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await AskedAsync(theo);
        await app.AdvanceAsync(TimeSpan.FromMinutes(4));
        await theo.SeeAsync("#rescue", $"The call with {Maya} has broken");
        Assert.Equal(["Maya", "Theo"], (await people.SentAsync(MailTemplate.SessionRescue)).Select(mail => mail.To));

        await maya.GoOnlineAsync();
        await Task.WhenAll(theo.SeeMovingAsync(), maya.SeeMovingAsync());
        await theo.Page.Locator("#rescue").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await app.AdvanceToAsync(session.EndsAt);
        Assert.Equal(SessionStage.Held, (await app.ReadAsync(Key.Of(session))).Stage);
    }

    [Fact]
    public async Task Three_members_of_one_mentorship_each_see_and_hear_the_two_others()
    {
        await app.AdvanceToAsync(session.StartsAt);
        await people.InviteAsync(Ana, ProgramRole.Mentee);
        var (pair, planned) = (await app.ReadAsync(Key.Of(mentorship)), await app.ReadAsync(Key.Of(session)));
        await app.Store.WriteAsync(new Batch()
            .Upsert(pair with { Members = [.. pair.Members, new Member(A.Id(Ana), ProgramRole.Mentee)] })
            .Upsert(planned with { MemberIds = [.. planned.MemberIds, A.Id(Ana)] }));
        await using var theo = await EnterAsync(Theo, Phone);
        await using var maya = await EnterAsync(Maya, Desk);
        await using var ana = await EnterAsync(Ana, Desk);

        CallWindow[] all = [theo, maya, ana];
        await Task.WhenAll(all.SelectMany(window => (Task[])[window.SeeMovingAsync(others: 2), window.HearAsync(others: 2)]));

        await ana.SeeAsync($"{CallWindow.Others} [data-part=name]", Theo);
        await ana.SeeAsync($"{CallWindow.Others} [data-part=name]", Maya);
        await LeaveAsync(ana);
        await Task.WhenAll(theo.SeeMovingAsync(), maya.SeeMovingAsync());
    }

    [Fact]
    public async Task Half_an_hour_after_the_end_the_room_closes_for_who_is_still_in_it()
    {
        await using var theo = await EnterAsync(Theo, Phone);

        await app.AdvanceToAsync(session.EndsAt.AddMinutes(31));

        await theo.SeeAsync("#call [data-part=problem-text]", "The room is closed.");
        Assert.False(await theo.Page.Locator("#call [data-part=room]").IsVisibleAsync());
        await theo.Page.ReloadAsync();
        Assert.Equal(0, await theo.Page.Locator("#call").CountAsync());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // Where it was open before the doors were, the page is loaded again.
    private static async Task JoinAsync(CallWindow window)
    {
        await window.Page.ReloadAsync();
        await window.PressAsync("join");
    }

    // What was written last is kept with the word that they leave.
    private static Task LeaveAsync(CallWindow window) => window.Page.RunAndWaitForResponseAsync(
        () => window.PressAsync("leave"),
        answer => answer.Request.PostData?.Contains("\"leaving\":true", StringComparison.Ordinal) == true);

    // A whole question of the page, begun after now: the app's time does not pass within one.
    private static async Task AskedAsync(CallWindow window)
    {
        for (var asked = 0; asked < 2; asked++)
        {
            await window.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/call", StringComparison.Ordinal));
        }
    }

    private async Task<CallWindow> EnterAsync(string name, int width)
    {
        var browser = await chromium.BrowserAsync();
        if (app.Now < session.StartsAt)
        {
            await app.AdvanceToAsync(session.StartsAt);
        }

        var window = await CallWindow.OpenAsync(browser, app, width);
        await window.ComeInAsync(app.Get<LinkWriter>().Session(A.Id(name), A.ProgramId, session.SessionId));
        await window.PressAsync("join");
        return window;
    }
}
