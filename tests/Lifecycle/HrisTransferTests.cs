using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Somebody moves to an office on another clock while they meet with a partner.</summary>
public sealed class HrisTransferTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_transfer_that_puts_the_sessions_into_the_night_asks_both_once_and_one_click_moves_them()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await SayAsync(app, hris, "Europe/Paris", "evt_1");

        // 9:00 in Paris is 3:00 in New York.
        await SayAsync(app, hris, "America/New_York", "evt_2");
        await app.AdvanceAsync(TimeSpan.FromDays(1));
        await SayAsync(app, hris, "America/New_York", "evt_3");
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        var session = Assert.Single(await app.ListAsync<Session>(Partition));
        Assert.Equal([ProgramDriver.Id("Theo")], session.UnfitFor);
        Assert.Equal("America/New_York", (await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, ProgramDriver.Id("Theo")))).Profile!.Zone);
        Assert.Equal(["Maya", "Theo"], (await program.SentAsync(MailTemplate.SessionHour)).Select(mail => mail.To).Order());

        using var browser = new Browser(app);
        await browser.ComeInAsync("Theo");
        var page = await browser.GetAsync($"/m/mentorship/growth/{mentorship.MentorshipId}");
        Assert.Contains("Your sessions now begin at 3:00 AM (New York time) for you, which is not in the hours that suit you.", page.Text);
        page = await browser.PressAsync(page, "Move the session there");

        Assert.Contains("Moved.", page.Text);
        Assert.DoesNotContain("Another hour for your sessions?", page.Text);
        var moved = await app.ReadAsync(Key.Of(session));
        Assert.Null(moved.UnfitFor);
        Assert.Equal(1, moved.Sequence);
        Assert.InRange(moved.StartsAt.UtcDateTime.Hour, 12, 20);
    }

    [Fact]
    public async Task Whoever_the_hour_does_not_suit_may_keep_it_and_nobody_else_is_offered_to()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();
        await SayAsync(app, hris, "Europe/Paris", "evt_1");
        await SayAsync(app, hris, "America/New_York", "evt_2");
        var session = Assert.Single(await app.ListAsync<Session>(Partition));
        var path = $"/m/s/growth/{session.SessionId}";

        using var partner = new Browser(app);
        await partner.ComeInAsync("Maya");
        var page = await partner.GetAsync(path);
        Assert.Contains("for Theo, which is not in the hours that suit Theo", page.Text);
        Assert.DoesNotContain("Keep the hour", page.Text);

        using var browser = new Browser(app);
        await browser.ComeInAsync("Theo");
        page = await browser.PressAsync(await browser.GetAsync(path), "Keep the hour");
        Assert.Contains("Your sessions stay at their hour.", page.Text);
        var kept = await app.ReadAsync(Key.Of(session));
        Assert.Null(kept.UnfitFor);
        Assert.Equal(session.StartsAt, kept.StartsAt);
    }

    [Fact]
    public async Task Who_gave_a_zone_of_their_own_stays_on_it_whatever_HR_says()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();
        await SayAsync(app, hris, "Europe/Paris", "evt_1");
        var profile = A.Profile(ProgramRole.Mentee, zone: "Asia/Kolkata");
        await program.DoAsync(app.Get<EnrollmentActs>().SaveProfileAsync(A.ProgramId, ProgramDriver.Id("Theo"), profile));

        await SayAsync(app, hris, "America/New_York", "evt_2");

        Assert.Null(Assert.Single(await app.ListAsync<Session>(Partition)).UnfitFor);
        Assert.Equal("Asia/Kolkata", (await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, ProgramDriver.Id("Theo")))).Profile!.Zone);
        Assert.Empty(await program.SentAsync(MailTemplate.SessionHour));
    }

    private static async Task SayAsync(TestApp app, HrisDriver hris, string zone, string id)
    {
        // What is said in the same moment has no order.
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await hris.SendAsync(
            hris.Event("person.updated", "Theo", $$""", "givenName": "Theo", "familyName": "Example", "email": "theo@example.com", "timeZone": "{{zone}}" """),
            id);
        await app.SettleAsync();
    }
}
