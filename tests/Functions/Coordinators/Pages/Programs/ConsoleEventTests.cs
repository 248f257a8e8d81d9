using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Programs;

/// <summary>A coordinator says where an event is, and puts right who came.</summary>
public sealed class ConsoleEventTests
{
    private const string Path = "/console/programs/growth/events/LaunchEvent";
    private const string Link = "https://meet.example.com/opening";

    private static readonly DateTimeOffset Start = TestApp.Start.AddDays(20);

    private static Partition Program => Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_program_says_which_of_its_events_nobody_would_find_and_a_link_helps()
    {
        await using var browser = await BeginAsync();
        Assert.Contains("no link yet", (await browser.OpenAsync("/console/programs/growth")).Text);
        var page = await browser.OpenAsync(Path);

        var wrong = await browser.SendAsync(page, $"{Path}#place", ("act", "place"), ("link", "meet.example.com"));
        Assert.Equal(["link"], wrong.WrongFields);
        var placed = await browser.SendAsync(page, $"{Path}#place", ("act", "place"), ("link", Link));

        Assert.Contains("meet.example.com", placed.Text);
        Assert.Equal(new Uri(Link), (await browser.App.ReadAsync(ProgramEvent.KeyOf(A.ProgramId, ProgramMomentKind.LaunchEvent))).Link);
        Assert.DoesNotContain("no link yet", (await browser.OpenAsync("/console/programs/growth")).Text);
        Assert.Contains("event.placed link", await browser.App.LedgerAsync(A.ProgramId));
    }

    [Fact]
    public async Task A_link_that_changes_after_the_invitation_reaches_everybody_in_a_new_calendar_entry()
    {
        await using var browser = await BeginAsync();
        await browser.App.AdvanceToAsync(Start - ProgramEvent.Notice);
        var first = Assert.Single(Calendars(browser));

        await browser.SendAsync(await browser.OpenAsync(Path), $"{Path}#place", ("act", "place"), ("link", Link));
        await browser.App.SettleAsync();

        var (before, after) = (first, Calendars(browser)[^1]);
        Assert.Equal(2, Calendars(browser).Count);
        Assert.Contains("SEQUENCE:0\r\n", before, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1\r\n", after, StringComparison.Ordinal);
        Assert.Contains($"LOCATION:{Link}\r\n", after, StringComparison.Ordinal);
        Assert.Equal(UidOf(before), UidOf(after));
    }

    [Fact]
    public async Task A_date_that_moves_and_a_track_are_saved_by_the_form_and_come_back_with_what_was_typed_when_wrong()
    {
        await using var browser = await BeginAsync();
        await browser.App.AdvanceToAsync(Start - ProgramEvent.Notice);
        var page = await browser.OpenAsync(Path);

        var wrong = await browser.SendAsync(
            page, $"{Path}#change", ("act", "change"), ("time", "11:00"), ("track1-day", "2027-01-25"), ("track1-time", "09:00"), ("track1-zone", "Lima"));
        Assert.Equal(["track1-role", "track1-zone"], wrong.WrongFields.Order(StringComparer.Ordinal));
        var saved = await browser.SendAsync(
            wrong, $"{Path}#change", ("act", "change"), ("track1-role", "Mentor"), ("track1-sites", "Lima, Cusco"), ("track1-zone", "America/Lima"));

        Assert.Contains("Lima and Cusco", saved.Text);
        Assert.Contains("SEQUENCE:1\r\n", Calendars(browser)[^1], StringComparison.Ordinal);
        Assert.Contains("DTSTART:20270124T100000Z", Calendars(browser)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_sees_how_many_will_come_and_calls_an_event_off()
    {
        await using var browser = await BeginAsync();
        await browser.App.AdvanceToAsync(Start - ProgramEvent.Notice);
        await browser.People.DoAsync(browser.App.Get<EventActs>().AnswerAsync(
            A.ProgramId, ProgramMomentKind.LaunchEvent, ProgramDriver.Id("Theo"), EventReply.Yes));
        var page = await browser.OpenAsync(Path);
        Assert.Contains("1 will come, 0 perhaps, 0 will not", page.Text);

        var off = await browser.SendAsync(page, $"{Path}#call-off", ("act", "call-off"));

        Assert.Contains("Called off on", off.Text);
        Assert.Contains("METHOD:CANCEL", Calendars(browser)[^1], StringComparison.Ordinal);
        Assert.Equal(UidOf(Calendars(browser)[0]), UidOf(Calendars(browser)[^1]));
    }

    [Fact]
    public async Task An_event_that_the_program_did_not_have_is_added_on_its_page()
    {
        await using var browser = await BeginAsync();
        await browser.App.AdvanceToAsync(Start.AddDays(-8));
        var added = "/console/programs/growth/events/ClosingEvent";
        Assert.Contains(added, (await browser.OpenAsync("/console/programs/growth")).Links);

        var page = await browser.SendAsync(
            await browser.OpenAsync(added), $"{added}#change", ("act", "change"), ("day", "2027-01-19"), ("time", "16:00"));

        Assert.Contains("no link yet", page.Text);
        Assert.Contains("DTSTART:20270119T150000Z", Assert.Single(Calendars(browser)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_came_is_counted_on_the_program_and_put_right_by_hand()
    {
        await using var browser = await BeginAsync();
        await browser.People.JoinAsync("Maya", ProgramRole.Mentor);
        await browser.App.AdvanceToAsync(Start);
        await browser.People.DoAsync(
            browser.App.Get<EventActs>().ConfirmAsync(A.ProgramId, ProgramMomentKind.LaunchEvent, ProgramDriver.Id("Theo")));

        var page = await browser.OpenAsync(Path);
        Assert.Contains("Theo Example", page.Text);
        page = await browser.SendAsync(page, $"{Path}#came", ("act", "not-there"));
        Assert.Contains("The list is put right.", page.Done);
        Assert.DoesNotContain("Theo Example", page.Text);

        await browser.App.AdvanceAsync(TimeSpan.FromDays(1));
        page = await browser.SendAsync(
            await browser.OpenAsync(Path), $"{Path}#add", ("act", "came"), ("emails", "maya@example.com\ntheo@example.com"));

        Assert.Contains("Maya Example", page.Text);
        var came = await browser.App.ListAsync<EventAttendance>(Program);
        Assert.Equal(2, came.Count);
        Assert.All(came, one => Assert.StartsWith("coordinator:", one.SaidBy, StringComparison.Ordinal));
        Assert.Contains("2 people were there", (await browser.OpenAsync("/console/programs/growth")).Text);
    }

    [Fact]
    public async Task Strangers_are_named_and_nobody_has_come_before_it_began()
    {
        await using var browser = await BeginAsync();
        var events = browser.App.Get<EventActs>();
        var early = await events.AddAsync(A.ProgramId, ProgramMomentKind.LaunchEvent, ProgramDriver.Id("Theo"), "system");
        await browser.App.AdvanceToAsync(Start);

        var page = await browser.SendAsync(
            await browser.OpenAsync(Path), $"{Path}#add", ("act", "came"), ("emails", "stranger@example.com theo@example.com"));

        Assert.Equal(RefusalReason.WrongStage, early.Refusal!.Reason);
        Assert.Equal(["emails"], page.WrongFields);
        Assert.Contains("nobody in the program is known by stranger@example.com", page.Text);
        Assert.Equal(ProgramDriver.Id("Theo"), Assert.Single(await browser.App.ListAsync<EventAttendance>(Program)).PersonId);
    }

    private static async Task<ConsoleBrowser> BeginAsync()
    {
        var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync(program => program with { Calendar = program.Calendar! with { LaunchEvent = Start } });
        await browser.People.JoinAsync("Theo", ProgramRole.Mentee);
        return browser;
    }

    private static IReadOnlyList<string> Calendars(ConsoleBrowser browser) =>
    [
        .. ((MemoryMailSender)browser.App.Get<IMailSender>()).Mails
            .Select(mail => mail.Calendar?.Text.Replace("\r\n ", "", StringComparison.Ordinal))
            .OfType<string>(),
    ];

    private static string UidOf(string calendar) => calendar.Split("\r\n").Single(line => line.StartsWith("UID:", StringComparison.Ordinal));
}
