using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;
using MentorFlow.Mails.Pacing;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Mails.Composing;

public sealed class MailComposerTests
{
    [Theory]
    [InlineData(MailTemplate.WorkItemReminder, true, "robin@example.com")]
    [InlineData(MailTemplate.WorkItemToDeputy, true, "dana@example.com")]
    [InlineData(MailTemplate.WorkItemToDeputy, false, "robin@example.com")]
    public async Task A_work_item_reaches_who_owns_it_by_name_and_estimate(MailTemplate template, bool hasDeputy, string expected)
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(
            mails.Program with { Zone = "Asia/Tokyo", Coordinators = [.. mails.Program.Coordinators.Where(coordinator => hasDeputy || !coordinator.Deputy)] });

        var mail = (await mails.ComposeAsync(template, to: MailOrder.Coordinator))!;

        Assert.Equal(expected, mail.Outgoing.To.Address);
        Assert.Equal("Asia/Tokyo", mail.Draft.Zone);
        Assert.Contains("Zoe Example, Ada Example", mail.Outgoing.Text, StringComparison.Ordinal);
        Assert.Contains("about 5 minutes", mail.Outgoing.Text, StringComparison.Ordinal);
        Assert.Contains("https://mentoring.example.com/console/work/growth/w1", mail.Outgoing.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/m/", mail.Outgoing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_reads_names_where_the_cause_holds_ids()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(
            mails.WorkItem with
            {
                Kind = WorkItemKind.RoundBlocked,
                Cause = new Phrase(
                    "causes.round-blocked",
                    ("count", 2),
                    ("facts", new Phrase("causes.facts", ("facts", Fact("orgChart", mails.Zoe.PersonId)), ("fact", Fact("timeZone", A.Id("gone")))))),
            });

        var mail = (await mails.ComposeAsync(MailTemplate.WorkItemOpened, to: MailOrder.Coordinator))!;

        Assert.Contains("reporting line of Zoe Example, time zone of somebody who is no longer here.", mail.Outgoing.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(mails.Zoe.PersonId, mail.Outgoing.Text + mail.Outgoing.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_confided_stays_out_of_mailboxes()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.WorkItem with { Kind = WorkItemKind.ConcernRaised, Cause = new Phrase("causes.concern", ("text", "He shouts at me.")) });

        var mail = (await mails.ComposeAsync(MailTemplate.WorkItemOpened, to: MailOrder.Coordinator))!;

        Assert.True(mail.Draft.Urgent);
        Assert.DoesNotContain("shouts", mail.Outgoing.Text + mail.Outgoing.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoe", mail.Outgoing.Text + mail.Outgoing.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_is_one_calendar_entry_from_invitation_to_cancellation()
    {
        using var mails = await MailDriver.StartAsync();
        var invitation = Calendar(await mails.ComposeAsync(MailTemplate.SessionInvitation));
        var invitationOfAda = Calendar(await mails.ComposeAsync(MailTemplate.SessionInvitation, to: mails.Ada.PersonId));
        await mails.StoreAsync(mails.Session with { StartsAt = mails.Session.StartsAt.AddDays(1), Sequence = 1 });
        var move = Calendar(await mails.ComposeAsync(MailTemplate.SessionMoved));
        await mails.StoreAsync(mails.Session with { Stage = SessionStage.Cancelled, Sequence = 2 });
        var cancellation = Calendar(await mails.ComposeAsync(MailTemplate.SessionCancelled));

        Assert.Equal(["REQUEST", "REQUEST", "REQUEST", "CANCEL"], Values("METHOD", invitation, invitationOfAda, move, cancellation));
        Assert.Equal(["0", "0", "1", "2"], Values("SEQUENCE", invitation, invitationOfAda, move, cancellation));
        Assert.Single(Values("UID", invitation, invitationOfAda, move, cancellation).Distinct());
        Assert.Equal("20261105T090000Z", Value("DTSTART", invitation));
        Assert.Equal("20261106T090000Z", Value("DTSTART", move));
    }

    [Fact]
    public async Task A_calendar_entry_names_nobody_but_its_owner_and_opens_nothing_by_itself()
    {
        using var mails = await MailDriver.StartAsync();

        var mail = (await mails.ComposeAsync(MailTemplate.SessionInvitation))!;

        var calendar = Calendar(mail);
        Assert.Contains(
            "mailto:zoe@example.com", Assert.Single(calendar, line => line.StartsWith("ATTENDEE", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.EndsWith(
            $"mailto:{mail.Outgoing.From.Address}",
            Assert.Single(calendar, line => line.StartsWith("ORGANIZER", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.DoesNotContain(calendar, line => line.Contains("ada@", StringComparison.Ordinal) || line.Contains("/m/l/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_event_that_moves_replaces_the_entry_that_people_have()
    {
        using var mails = await MailDriver.StartAsync();
        var first = Calendar(await mails.ComposeAsync(MailTemplate.LaunchEvent, eventAt: mails.Now.AddDays(5)));
        await mails.StoreAsync(mails.Program with { Calendar = mails.Program.Calendar with { LaunchEvent = mails.Now.AddDays(6) } });
        await mails.StoreAsync(new ProgramEvent(mails.Program.ProgramId, ProgramMomentKind.LaunchEvent, Sequence: 1));
        var moved = Calendar(await mails.ComposeAsync(MailTemplate.LaunchEvent, eventAt: mails.Now.AddDays(6)));

        Assert.Equal(Value("UID", first), Value("UID", moved));
        Assert.Equal(["0", "1"], Values("SEQUENCE", first, moved));
        Assert.Equal("20261107T090000Z", Value("DTSTART", first));
        Assert.Equal("20261107T100000Z", Value("DTEND", first));
    }

    [Fact]
    public async Task Who_unsubscribed_hears_of_commitments_only()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(new MailPreferences(mails.Zoe.PersonId, [A.ProgramId]));

        Assert.Null(await mails.ComposeAsync(MailTemplate.StallNudge));
        Assert.Null(await mails.ComposeAsync(MailTemplate.LaunchEvent, eventAt: mails.Now.AddDays(5)));
        Assert.NotNull(await mails.ComposeAsync(MailTemplate.SessionInvitation));
        Assert.NotNull(await mails.ComposeAsync(MailTemplate.AgreementReminder));
        Assert.NotNull(await mails.ComposeAsync(MailTemplate.FitCheck));
    }

    [Fact]
    public async Task Another_program_s_mails_are_not_stopped()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(new MailPreferences(mails.Zoe.PersonId, ["another"]));

        Assert.NotNull(await mails.ComposeAsync(MailTemplate.StallNudge));
    }

    [Fact]
    public async Task What_can_be_stopped_says_how()
    {
        using var mails = await MailDriver.StartAsync();

        var nudge = (await mails.ComposeAsync(MailTemplate.StallNudge))!.Outgoing;
        var invitation = (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing;

        var address = nudge.Headers["List-Unsubscribe"].Trim('<', '>');
        Assert.Equal("List-Unsubscribe=One-Click", nudge.Headers["List-Unsubscribe-Post"]);
        Assert.Contains(address, nudge.Text, StringComparison.Ordinal);
        Assert.Empty(invitation.Headers);
    }

    [Fact]
    public async Task One_order_is_one_mail_however_often_it_is_written()
    {
        using var mails = await MailDriver.StartAsync();

        var once = (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing;
        var twice = (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing;

        Assert.Equal(mails.Order(MailTemplate.SessionInvitation).MailId, once.IdempotencyId);
        Assert.Equal(once with { Headers = twice.Headers }, twice);
    }

    [Fact]
    public async Task A_rescue_breaks_quiet_hours_and_an_agenda_does_not()
    {
        using var mails = await MailDriver.StartAsync();
        var accommodations = new Accommodations(new TimeOnly(18, 0), new TimeOnly(10, 0));
        await mails.StoreAsync(mails.Session with { Rescue = new SessionRescue(mails.Now) });
        await mails.StoreAsync(mails.Mentor with { Profile = mails.Mentor.Profile! with { Accommodations = accommodations } });

        var rescue = (await mails.ComposeAsync(MailTemplate.SessionRescue, to: mails.Ada.PersonId))!;
        var agenda = (await mails.ComposeAsync(MailTemplate.SessionAgenda, to: mails.Ada.PersonId))!;

        Assert.True(rescue.Draft.Urgent);
        Assert.False(agenda.Draft.Urgent);
        Assert.Equal(new QuietHours(new TimeOnly(18, 0), new TimeOnly(10, 0)), agenda.Draft.Quiet);
        Assert.Equal("America/New_York", agenda.Draft.Zone);
    }

    [Fact]
    public async Task Who_waits_is_told_the_place_the_reason_and_what_happens_next()
    {
        using var mails = await MailDriver.StartAsync();
        var reason = new Phrase("matching.unmatched.no-mentor");
        await mails.StoreAsync(mails.Mentee with { Stage = EnrollmentStage.Ready });
        await mails.StoreAsync(new Round(
            A.ProgramId, 1, 1, mails.Now, "", [], [new WaitingPerson("somebody", 1, reason), new WaitingPerson(mails.Zoe.PersonId, 2, reason)], 0));

        var mail = (await mails.ComposeAsync(MailTemplate.WaitingList))!.Outgoing;

        Assert.Equal("Your place in line: 2 of 2", mail.Subject);
        Assert.Contains($"Why: {Languages.BuiltIn.English.Say(reason)}", mail.Text, StringComparison.Ordinal);
        Assert.Contains("The next round begins on Tuesday, November 10, 2026.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mentor_reads_what_the_mentee_needs_and_why()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Proposal with { Stage = ProposalStage.AwaitingMentor });

        var text = (await mails.ComposeAsync(MailTemplate.ProposalToMentor, to: mails.Ada.PersonId))!.Outgoing.Text;

        Assert.Contains("Wants to grow in: Leadership", text, StringComparison.Ordinal);
        Assert.Contains("I want to grow.", text, StringComparison.Ordinal);
        Assert.Contains("Please answer by Monday, November 9, 2026.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "Session 1 with Ada Example")]
    [InlineData(null, "fr-FR", "Séance 1 avec Ada Example")]
    [InlineData("en", "fr-FR", "Session 1 with Ada Example")]
    [InlineData("fr", "en", "Séance 1 avec Ada Example")]
    [InlineData(null, "tlh", "Session 1 with Ada Example")]
    public async Task People_are_written_to_in_the_language_that_they_chose_else_in_the_one_that_HR_knows(string? chosen, string? known, string expected)
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Zoe with { ChosenLanguage = chosen, Language = known });

        var mail = (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing;

        Assert.StartsWith(expected, mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_is_written_to_in_a_language_of_their_own()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Program with { Coordinators = [mails.Program.Coordinators[0] with { Language = "fr" }] });

        var mail = (await mails.ComposeAsync(MailTemplate.WorkItemReminder, to: MailOrder.Coordinator))!.Outgoing;

        Assert.Equal("Toujours en attente\u00a0: Un mentorat n'a pas commencé, Growth 2027", mail.Subject);
        Assert.Contains("environ 5 minutes", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_entry_is_in_the_language_of_its_owner()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Zoe with { ChosenLanguage = "fr" });

        var session = Calendar(await mails.ComposeAsync(MailTemplate.SessionInvitation));
        var opening = Calendar(await mails.ComposeAsync(MailTemplate.LaunchEvent, eventAt: mails.Now.AddDays(5)));

        Assert.Equal($"{mails.Program.Name}\u00a0: Ada Example", Value("SUMMARY", session));
        Assert.Contains("\\nSi l'appel coupe\u00a0: Phone", Value("DESCRIPTION", session), StringComparison.Ordinal);
        Assert.Equal($"{mails.Program.Name}\u00a0: lancement", Value("SUMMARY", opening));
    }

    [Fact]
    public async Task A_certificate_counts_the_sessions_held()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Mentorship with { Stage = MentorshipStage.Closed });
        await mails.StoreAsync(mails.Session with { Stage = SessionStage.Held });
        await mails.StoreAsync(mails.Session with { Number = 2, Stage = SessionStage.Held });
        await mails.StoreAsync(mails.Session with { Number = 3, Stage = SessionStage.Missed });

        Assert.Contains("met 2 times", (await mails.ComposeAsync(MailTemplate.Certificate))!.Outgoing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_names_its_owner_by_the_address_that_the_mail_goes_to()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.Zoe with { Email = "zoe@bücher.example" });

        var calendar = Calendar(await mails.ComposeAsync(MailTemplate.SessionInvitation));

        Assert.EndsWith(
            "mailto:zoe@xn--bcher-kva.example",
            Assert.Single(calendar, line => line.StartsWith("ATTENDEE", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    private static Phrase Fact(string field, string personId) =>
        new("causes.fact", ("field", new Phrase($"causes.fields.{field}")), ("person", personId));

    private static string[] Calendar(ComposedMail? mail) =>
        mail!.Outgoing.Calendar!.Text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    private static IEnumerable<string> Values(string name, params IEnumerable<string[]> calendars) => calendars.Select(calendar => Value(name, calendar));

    private static string Value(string name, string[] calendar) =>
        Assert.Single(calendar, line => line.StartsWith($"{name}:", StringComparison.Ordinal))[(name.Length + 1)..];
}
