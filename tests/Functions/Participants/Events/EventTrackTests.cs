using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Events;

/// <summary>An opening at which mentors come apart, and the people of a site on their own clock; and what becomes of its entries in calendars (R88).</summary>
public sealed class EventTrackTests : IAsyncLifetime
{
    private const ProgramMomentKind Kind = ProgramMomentKind.LaunchEvent;
    private const string Path = "/m/event/growth/LaunchEvent";
    private const string Link = "https://meet.example.com/growth";

    // A Monday.
    private static readonly DateOnly Day = new(2027, 1, 25);

    private static readonly DateTimeOffset Start = new(2027, 1, 25, 10, 0, 0, TimeSpan.Zero);

    private static readonly EventTrack[] Tracks =
    [
        new EventTrack(Day, new TimeOnly(14, 0), "Europe/Paris", ProgramRole.Mentor, Address: "Room 4, Paris"),
        new EventTrack(Day, new TimeOnly(9, 0), "America/Toronto", Sites: ["Montréal"]),
    ];

    private TestApp app = null!;
    private ProgramDriver people = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync();
        people = new ProgramDriver(app);
        await people.StartProgramAsync(program => program with
        {
            Calendar = program.Calendar! with { LaunchEvent = Start },
            Events = [new EventPlan(Kind, Link, Tracks: Tracks)],
        });
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await people.JoinAsync("Chloe", ProgramRole.Mentee);
        await app.Get<PersonActs>().SaveAsync(
            A.Id("Chloe"), person => person! with { Site = "Montréal" }, "system", DecisionName.PersonImported);
    }

    [Fact]
    public async Task Everybody_is_mailed_the_time_and_the_place_of_their_role_and_site()
    {
        await app.AdvanceToAsync(Start.AddDays(-6));

        Assert.Equal(("20270125T100000Z", Link), EntryOf("Theo"));
        Assert.Equal(("20270125T130000Z", "Room 4\\, Paris"), EntryOf("Maya"));
        Assert.Equal(("20270125T140000Z", Link), EntryOf("Chloe"));
        Assert.Contains("Room 4, Paris", MailTo("Maya").Text, StringComparison.Ordinal);
        using var maya = new Browser(app);
        await maya.ComeInAsync("Maya");
        Assert.Contains("Room 4, Paris", (await maya.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task A_time_that_moves_within_the_notice_is_told_at_once_and_only_to_whom_it_concerns()
    {
        await app.AdvanceToAsync(Start.AddDays(-3));
        var before = MailTo("Chloe").Calendar!.Text;

        await ChangeAsync(new EventChange(Start, Link, Tracks: [Tracks[0], Tracks[1] with { Time = new TimeOnly(11, 0) }]));

        var after = MailTo("Chloe").Calendar!.Text;
        Assert.Equal("20270125T160000Z", EntryOf("Chloe").Start);
        Assert.Equal(Line(before, "UID"), Line(after, "UID"));
        Assert.Equal(("0", "1"), (Line(before, "SEQUENCE"), Line(after, "SEQUENCE")));
        Assert.Contains("Its time or place has changed", MailTo("Chloe").Text, StringComparison.Ordinal);
        Assert.Equal((1, 1), (EntriesTo("Theo").Count, EntriesTo("Maya").Count));
    }

    [Fact]
    public async Task An_event_that_is_called_off_leaves_every_calendar_and_comes_back_when_it_is_held_after_all()
    {
        await app.AdvanceToAsync(Start.AddDays(-3));

        Assert.Null((await app.Get<EventActs>().CallOffAsync(A.ProgramId, Kind, "system")).Refusal);
        await app.SettleAsync();
        var off = MailTo("Theo").Calendar!;
        await ChangeAsync(new EventChange(Start.AddDays(1), Link, Tracks: Tracks));

        Assert.Equal("CANCEL", off.Method);
        Assert.Equal("1", Line(off.Text, "SEQUENCE"));
        Assert.Equal(("20270126T100000Z", "2"), (EntryOf("Theo").Start, Line(MailTo("Theo").Calendar!.Text, "SEQUENCE")));
        Assert.All((string[])["Maya", "Theo", "Chloe"], name => Assert.Equal(3, EntriesTo(name).Count));
    }

    [Fact]
    public async Task An_event_that_is_added_late_or_lies_close_to_another_is_told_at_once_and_none_after_it_is_over()
    {
        await app.AdvanceToAsync(Start.AddDays(-2));
        await ChangeAsync(new EventChange(Start.AddDays(3)), ProgramMomentKind.MidpointEvent);

        Assert.Equal("20270128T100000Z", EntryOf("Theo").Start);
        await app.AdvanceToAsync(Start.AddDays(4));
        await people.JoinAsync("Noor", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Empty(EntriesTo("Noor"));
    }

    [Fact]
    public async Task Who_joins_after_the_invitation_still_hears_of_it_the_day_before()
    {
        await app.AdvanceToAsync(Start.AddDays(-5));
        await people.JoinAsync("Noor", ProgramRole.Mentee);

        await app.AdvanceToAsync(Start);

        Assert.Single(EntriesTo("Noor"));
        Assert.DoesNotContain(Mails("Noor"), mail => mail.Subject.StartsWith("A reminder", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ChangeAsync(EventChange change, ProgramMomentKind kind = Kind)
    {
        Assert.Null((await app.Get<EventActs>().ChangeAsync(A.ProgramId, kind, change, "system")).Refusal);
        await app.SettleAsync();
    }

    private IReadOnlyList<OutgoingMail> Mails(string name) =>
    [
        .. ((MemoryMailSender)app.Get<IMailSender>()).Mails.Where(mail => mail.To.Name.StartsWith(name, StringComparison.Ordinal)),
    ];

    private IReadOnlyList<OutgoingMail> EntriesTo(string name) => [.. Mails(name).Where(mail => mail.Calendar is not null)];

    private OutgoingMail MailTo(string name) => EntriesTo(name)[^1];

    private (string Start, string Place) EntryOf(string name) =>
        (Line(MailTo(name).Calendar!.Text, "DTSTART"), Line(MailTo(name).Calendar!.Text, "LOCATION"));

    private static string Line(string calendar, string name) => calendar.Replace("\r\n ", "", StringComparison.Ordinal)
        .Split("\r\n")
        .Single(line => line.StartsWith($"{name}:", StringComparison.Ordinal))[(name.Length + 1)..];
}
