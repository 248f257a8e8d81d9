using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Orchestrations.TextMessages;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Somebody leaves the organization.</summary>
public sealed class HrisDepartureTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_leaver_ends_the_mentorship_kindly_and_the_partner_goes_back_into_the_pool()
    {
        // A full week would put off what can wait.
        await using var app = await HrisDriver.StartAppAsync("--Mail:MostAWeek=20");
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        var leftAt = app.Now;

        await hris.SendAsync(hris.Event("person.left", "Theo"), id: "evt_2");
        await app.SettleAsync();

        var ended = await app.ReadAsync(Key.Of(mentorship));
        Assert.Equal((MentorshipStage.Ended, EndReason.MemberLeft), (ended.Stage, ended.EndedBecause!.Value));
        Assert.Equal(EnrollmentStage.Left, await program.StageOfAsync("Theo"));
        Assert.Equal(EnrollmentStage.Ready, await program.StageOfAsync("Maya"));

        await app.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Equal(
            [
                new SentMail(MailTemplate.SessionCancelled, "Maya", leftAt),
                new SentMail(MailTemplate.PartnerLeft, "Maya", leftAt),
                new SentMail(MailTemplate.EarlyEndSurvey, "Maya", leftAt.AddDays(5)),
            ],
            (await program.SentAsync()).Where(mail => mail.At >= leftAt));
    }

    [Fact]
    public async Task Who_is_left_by_night_sees_it_at_once_and_is_written_to_in_the_morning()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await program.MeetAsync();
        var today = DateOnly.FromDateTime(app.Now.UtcDateTime);
        await app.AdvanceToAsync(TimeZones.At(today, new TimeOnly(22, 30), "Europe/Paris"));

        await hris.SendAsync(hris.Event("person.left", "Theo"), id: "evt_4");
        await app.SettleAsync();

        Assert.Equal(MentorshipStage.Ended, (await app.ReadAsync(Key.Of(mentorship))).Stage);
        Assert.Empty(await program.SentAsync(MailTemplate.PartnerLeft));
        await app.AdvanceAsync(TimeSpan.FromHours(11));
        var told = Assert.Single(await program.SentAsync(MailTemplate.PartnerLeft));
        var morning = TimeZones.At(today.AddDays(1), new TimeOnly(8, 0), "Europe/Paris");
        Assert.Equal("Maya", told.To);
        Assert.InRange(told.At, morning, morning.AddHours(1));
    }

    [Fact]
    public async Task The_number_that_a_leaver_gave_for_text_messages_is_erased()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Theo", ProgramRole.Mentee);
        await program.DoAsync(app.Get<TextNumberActs>().GiveAsync(ProgramDriver.Id("Theo"), "+44 7700 900123", consents: true));
        Assert.Single(await app.ListAsync<TextNumber>(Partition.Person(ProgramDriver.Id("Theo"))));

        await hris.SendAsync(hris.Event("person.left", "Theo"), id: "evt_9");
        await app.SettleAsync();

        Assert.Empty(await app.ListAsync<TextNumber>(Partition.Person(ProgramDriver.Id("Theo"))));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    public async Task A_termination_announced_ahead_takes_effect_on_its_day(int days)
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Theo", ProgramRole.Mentee);

        await hris.SendAsync(hris.Event("person.left", "Theo", effectiveAt: app.Now.AddDays(days)), id: "evt_3");
        await app.AdvanceAsync(TimeSpan.FromDays(days - 1));
        Assert.NotEqual(EnrollmentStage.Left, await program.StageOfAsync("Theo"));

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(EnrollmentStage.Left, await program.StageOfAsync("Theo"));
    }

    [Fact]
    public async Task An_older_event_that_arrives_later_does_not_bring_a_leaver_back()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Theo", ProgramRole.Mentee);

        await hris.SendAsync(hris.Event("person.left", "Theo"), id: "evt_8");
        await app.SettleAsync();
        await hris.SendAsync(hris.Event("person.hired", "Theo", effectiveAt: app.Now.AddDays(-2)), id: "evt_7");
        await app.SettleAsync();

        Assert.Equal(EnrollmentStage.Left, await program.StageOfAsync("Theo"));
        var person = await app.ReadAsync(Person.KeyOf(ProgramDriver.Id("Theo")));
        Assert.Equal(Standing.Left, person.Standing);
    }

    [Fact]
    public async Task A_leaver_with_an_open_proposal_frees_the_other_at_once()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Maya", ProgramRole.Mentor);
        await program.JoinAsync("Noor", ProgramRole.Mentor);
        await program.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var first = Assert.Single(await app.ListAsync<Proposal>(Partition));
        var leaver = first.MentorId == ProgramDriver.Id("Maya") ? "Maya" : "Noor";

        await hris.SendAsync(hris.Event("person.left", leaver), id: "evt_9");
        await app.SettleAsync();

        var open = Assert.Single(await app.ListAsync<Proposal>(Partition), proposal => proposal.IsOpen);
        Assert.NotEqual(first.MentorId, open.MentorId);
    }
}
