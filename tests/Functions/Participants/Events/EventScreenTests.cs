using System.Net;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Events;

/// <summary>The opening of a program, as those see it who are invited: where it is, and one tap for who is there (R88, R101).</summary>
public sealed class EventScreenTests : IAsyncLifetime
{
    private const string Path = "/m/event/growth/LaunchEvent";
    private const string Link = "https://meet.example.com/growth";

    private static readonly DateTimeOffset Start = TestApp.Start.AddDays(20);

    private TestApp app = null!;
    private ProgramDriver people = null!;
    private Browser theo = null!;
    private Browser maya = null!;

    private static Partition Program => Partition.Program(A.ProgramId);

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync();
        people = new ProgramDriver(app);
        (theo, maya) = (new Browser(app), new Browser(app));
        await people.StartProgramAsync(program => program with { Calendar = program.Calendar! with { LaunchEvent = Start }, MeetingLink = Link });
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
    }

    [Fact]
    public async Task A_week_before_it_mail_calendar_and_pages_say_where_it_is()
    {
        await app.AdvanceToAsync(Start - ProgramEvent.Notice);

        var mail = MailTo("Theo");
        Assert.Contains(Link, mail.Text, StringComparison.Ordinal);
        var calendar = mail.Calendar!.Text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains($"LOCATION:{Link}\r\n", calendar, StringComparison.Ordinal);
        Assert.Matches(@"\r\nURL[^\r]*:https?://[^\r]+/m/event/growth/LaunchEvent\r\n", calendar);
        await theo.ComeInAsync("Theo");
        var page = await theo.FollowAsync(await theo.GetAsync("/m"), "The opening of Growth 2027");
        Assert.Equal(Link, page.LinkTo("meet.example.com"));
    }

    [Fact]
    public async Task The_link_of_the_mail_opens_the_page_and_says_nothing()
    {
        await app.AdvanceToAsync(Start - ProgramEvent.Notice);
        var text = MailTo("Theo").Text.ReplaceLineEndings("\n");
        await app.AdvanceToAsync(Start);

        var page = await theo.ComeInAsync(new Uri(Regex.Match(text, @"Open the page of the event:\n(\S+)").Groups[1].Value));

        Assert.Equal("The opening of Growth 2027", page.Heading);
        Assert.Contains("I am here", page.Text);
        Assert.Empty(await app.ListAsync<EventAttendance>(Program));
    }

    [Fact]
    public async Task Who_is_there_says_so_with_one_tap_from_a_quarter_of_an_hour_before()
    {
        await app.AdvanceToAsync(Start.AddMinutes(-16));
        await theo.ComeInAsync("Theo");
        var early = await theo.GetAsync(Path);
        Assert.Contains("on you can say here that you are there", early.Text);
        Assert.DoesNotContain("I am here", early.Text);

        await app.AdvanceToAsync(Start.AddMinutes(-15));
        var open = await theo.GetAsync(Path);
        for (var click = 0; click < 2; click++)
        {
            Assert.Contains("You are there. Enjoy it.", (await theo.PressAsync(open, "I am here")).Text);
        }

        var came = Assert.Single(await app.ListAsync<EventAttendance>(Program));
        Assert.Equal((ProgramDriver.Id("Theo"), app.Now), (came.PersonId, came.At));
        Assert.Contains("event.attended came", await app.LedgerAsync(A.ProgramId));
    }

    [Fact]
    public async Task Afterwards_who_came_is_thanked_and_who_did_not_say_so_is_told_whom_to_tell()
    {
        await app.AdvanceToAsync(Start);
        await theo.ComeInAsync("Theo");
        await maya.ComeInAsync("Maya");
        var form = await maya.GetAsync(Path);
        await theo.PressAsync(await theo.GetAsync(Path), "I am here");

        await app.AdvanceToAsync(Start + ProgramEvent.Length + EventDecisions.DoorsAfter + TimeSpan.FromMinutes(1));

        Assert.Contains("You were there. Thank you for coming.", (await theo.GetAsync(Path)).Text);
        Assert.Contains("tell Robin Coordinator", (await maya.PressAsync(form, "I am here")).Text);
        Assert.Single(await app.ListAsync<EventAttendance>(Program));
    }

    [Fact]
    public async Task Who_has_not_said_yes_to_the_program_finds_no_event_and_neither_does_who_looks_for_another()
    {
        await app.AdvanceToAsync(Start);
        await people.InviteAsync("Zoe", ProgramRole.Mentee);
        await theo.ComeInAsync("Theo");
        await maya.ComeInAsync("Zoe");

        Assert.Equal(HttpStatusCode.NotFound, (await maya.GetAsync(Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await theo.GetAsync("/m/event/growth/ClosingEvent")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await theo.GetAsync("/m/event/growth/Round")).Status);
    }

    public async ValueTask DisposeAsync()
    {
        theo.Dispose();
        maya.Dispose();
        await app.DisposeAsync();
    }

    private OutgoingMail MailTo(string name) => ((MemoryMailSender)app.Get<IMailSender>()).Mails
        .Last(mail => mail.To.Name.StartsWith(name, StringComparison.Ordinal) && mail.Calendar is not null);
}
