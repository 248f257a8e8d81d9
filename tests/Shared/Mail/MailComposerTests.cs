using MentorFlow.Enrollments;
using MentorFlow.Functions.Acts;
using MentorFlow.Mail;
using MentorFlow.Mail.Composing;
using MentorFlow.Mentorships;
using MentorFlow.Sessions;
using MentorFlow.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Mail;

public sealed class MailComposerTests : IAsyncLifetime
{
    private static readonly Partition Program = Partition.Program(A.ProgramId);
    private static readonly string Theo = ProgramDriver.Id(ProgramDriver.Mentee);
    private static readonly string Maya = ProgramDriver.Id(ProgramDriver.Mentor);

    private TestApp app = null!;
    private ProgramDriver people = null!;

    private MailComposer Composer => app.Get<MailComposer>();

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync("--Site:BaseAddress=https://mentoring.example.com");
        people = new ProgramDriver(app);
        await people.StartProgramAsync();
    }

    [Fact]
    public async Task An_invitation_goes_to_the_person_with_a_link_of_their_own_and_one_click_to_unsubscribe()
    {
        await people.InviteAsync(ProgramDriver.Mentee, ProgramRole.Mentee);

        var mail = await ComposeAsync(Order(MailTemplate.Invitation, Theo));

        Assert.Equal(("Theo Example", "theo@example.com"), (mail!.Outgoing.To.Name, mail.Outgoing.To.Address));
        Assert.Equal("Growth 2027", mail.Outgoing.From.Name);
        Assert.Equal("robin@example.com", mail.Outgoing.Headers["Reply-To"]);
        Assert.StartsWith("<https://mentoring.example.com/m/u/", mail.Outgoing.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Outgoing.Headers["List-Unsubscribe-Post"]);
        Assert.Contains("https://mentoring.example.com/m/l/", mail.Outgoing.Text);
        Assert.Null(mail.Outgoing.Calendar);
    }

    [Fact]
    public async Task Who_answered_is_not_asked_again()
    {
        await people.InviteAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        await people.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(app.Client, A.ProgramId, Theo, accepted: true));

        Assert.Null(await ComposeAsync(Order(MailTemplate.InvitationReminder, Theo)));
        Assert.NotNull(await ComposeAsync(Order(MailTemplate.ProfileReminder, Theo)));
    }

    [Fact]
    public async Task Who_unsubscribed_gets_what_was_agreed_and_no_reminders()
    {
        var mentorship = await people.KickOffAsync();
        await app.Get<MailActs>().UnsubscribeAsync(app.Client, A.ProgramId, Theo);

        Assert.Null(await ComposeAsync(Order(MailTemplate.StallNudge, Theo) with { MentorshipId = mentorship.MentorshipId }));
        Assert.NotNull(await ComposeAsync(Order(MailTemplate.StallNudge, Maya) with { MentorshipId = mentorship.MentorshipId }));
        Assert.NotNull(await ComposeAsync(await SessionOrderAsync(MailTemplate.SessionInvitation)));
    }

    [Fact]
    public async Task An_agreement_is_asked_for_only_of_those_who_have_not_signed()
    {
        var mentorship = await people.MatchAsync();
        await people.DoAsync(app.Get<MentorshipActs>().ProposeAgreementAsync(app.Client, A.ProgramId, mentorship.MentorshipId, Theo, A.Agreement(app.Now.AddDays(7))));

        Assert.Null(await ComposeAsync(Order(MailTemplate.AgreementReminder, Theo) with { MentorshipId = mentorship.MentorshipId }));
        Assert.NotNull(await ComposeAsync(Order(MailTemplate.AgreementReminder, Maya) with { MentorshipId = mentorship.MentorshipId }));
    }

    [Fact]
    public async Task A_session_keeps_its_calendar_entry_through_a_move_and_a_cancellation()
    {
        var mentorship = await people.KickOffAsync();
        var invited = await CalendarAsync(MailTemplate.SessionInvitation);
        Assert.Contains("METHOD:REQUEST", invited);
        Assert.Contains("SEQUENCE:0", invited);
        Assert.Contains("DTSTART:20270211T080000Z", invited);
        Assert.DoesNotContain("/m/l/", Unfolded(invited));

        var session = Assert.Single(await app.ListAsync<Session>(Program));
        await people.DoAsync(app.Get<SessionActs>().MoveAsync(app.Client, A.ProgramId, session.SessionId, Theo, session.StartsAt.AddDays(1)));
        var moved = await CalendarAsync(MailTemplate.SessionMoved);
        Assert.Contains("SEQUENCE:1", moved);
        Assert.Contains("DTSTART:20270212T080000Z", moved);

        await people.DoAsync(app.Get<MentorshipActs>().EndAsync(app.Client, A.ProgramId, mentorship.MentorshipId, Maya));
        var cancelled = await CalendarAsync(MailTemplate.SessionCancelled);
        Assert.Contains("METHOD:CANCEL", cancelled);
        Assert.Contains("SEQUENCE:2", cancelled);
        Assert.Equal(Uid(invited), Uid(moved));
        Assert.Equal(Uid(invited), Uid(cancelled));
        Assert.Null(await ComposeAsync(await SessionOrderAsync(MailTemplate.SessionReminder)));
    }

    [Fact]
    public async Task A_broken_call_is_urgent_and_silent_once_everybody_is_there()
    {
        await people.KickOffAsync();
        var session = Assert.Single(await app.ListAsync<Session>(Program));
        await app.AdvanceToAsync(session.StartsAt);

        var rescue = await ComposeAsync(await SessionOrderAsync(MailTemplate.SessionRescue));
        Assert.True(rescue!.Urgent);
        Assert.Contains("phone", rescue.Outgoing.Subject);

        await people.DoAsync(app.Get<SessionActs>().ArriveAsync(app.Client, A.ProgramId, session.SessionId, Theo));
        await people.DoAsync(app.Get<SessionActs>().ArriveAsync(app.Client, A.ProgramId, session.SessionId, Maya));
        Assert.Null(await ComposeAsync(await SessionOrderAsync(MailTemplate.SessionRescue)));
    }

    [Fact]
    public async Task Goals_are_asked_for_until_there_are_some()
    {
        var mentorship = await people.KickOffAsync();
        var order = Order(MailTemplate.GoalsRequest, Theo) with { MentorshipId = mentorship.MentorshipId };
        Assert.NotNull(await ComposeAsync(order));

        var goal = new Goal("goal-1", "Lead the spring project", "The plan is approved", "I know the team", "It opens the next role", new DateOnly(2027, 5, 31));
        await people.DoAsync(app.Get<MentorshipActs>().SetGoalsAsync(app.Client, A.ProgramId, mentorship.MentorshipId, Theo, [goal]));

        Assert.Null(await ComposeAsync(order));
    }

    [Fact]
    public async Task Ones_own_quiet_hours_and_zone_go_with_the_mail()
    {
        await people.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee, zone: "America/New_York");
        var profile = A.Profile(ProgramRole.Mentee, zone: "America/New_York") with { Accommodations = new Accommodations(new TimeOnly(18, 0), new TimeOnly(10, 0)) };
        await people.DoAsync(app.Get<EnrollmentActs>().SaveProfileAsync(app.Client, A.ProgramId, Theo, profile));

        var mail = await ComposeAsync(Order(MailTemplate.TrainingCertificate, Theo));

        Assert.Equal(("America/New_York", new TimeOnly(18, 0)), (mail!.Zone, mail.Quiet!.From));
        Assert.False(mail.Urgent);
    }

    [Fact]
    public async Task A_deputy_is_told_by_name_and_gets_no_link_of_a_participant()
    {
        var mentorship = await people.MatchAsync();
        await app.Get<ConcernActs>().RaiseAsync(app.Client, A.ProgramId, Theo, mentorship.MentorshipId, "I feel talked down to.");
        var item = Assert.Single(await people.OpenWorkItemsAsync());

        var mail = await ComposeAsync(Order(MailTemplate.WorkItemToDeputy, MailOrder.Coordinator) with { WorkItemKey = item.Key });

        Assert.Equal("dana@example.com", mail!.Outgoing.To.Address);
        Assert.Contains("https://mentoring.example.com/console", mail.Outgoing.Text);
        Assert.DoesNotContain("/m/", mail.Outgoing.Text);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<ComposedMail?> ComposeAsync(MailOrder order) => Composer.ComposeAsync(order, TestContext.Current.CancellationToken);

    private async Task<string> CalendarAsync(MailTemplate template) => (await ComposeAsync(await SessionOrderAsync(template)))!.Outgoing.Calendar!.Text;

    private async Task<MailOrder> SessionOrderAsync(MailTemplate template)
    {
        var session = Assert.Single(await app.ListAsync<Session>(Program));
        return Order(template, Theo) with { MentorshipId = session.MentorshipId, SessionId = session.SessionId };
    }

    private static MailOrder Order(MailTemplate template, string personId) => new(Uuid5.Of($"{template}{personId}"), template, A.ProgramId, personId);

    private static string Unfolded(string calendar) => calendar.Replace("\r\n ", "", StringComparison.Ordinal);

    private static string Uid(string calendar) => Unfolded(calendar).Split("\r\n").Single(line => line.StartsWith("UID:", StringComparison.Ordinal));
}
