using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>What a signed agreement, and a change of it, mean for the timers of a pair.</summary>
public sealed class AgreementChangeTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_signed_change_moves_the_pending_session_its_length_and_its_reminder()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        var mentorship = await BeginAsync(program);
        var first = await program.MeetAsync();
        var planned = (await app.ListAsync<Session>(Partition)).Last();
        Assert.Equal(first.StartsAt.AddDays(14), planned.StartsAt);

        await ProposeAsync(app, program, mentorship);
        await program.DoAsync(app.Get<MentorshipActs>().SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id("Maya"), version: 2));

        var moved = await app.ReadAsync(Key.Of(planned));
        Assert.Equal((first.StartsAt.AddDays(7), 45), (moved.StartsAt, moved.Minutes));
        await app.AdvanceToAsync(moved.StartsAt.AddHours(-1));
        Assert.Equal(
            SentMail.ToBoth(MailTemplate.SessionReminder, moved.StartsAt.AddDays(-1)),
            (await program.SentAsync(MailTemplate.SessionReminder)).Where(mail => mail.At > first.EndsAt));
        Assert.Equal(["Maya", "Theo"], await ToldAsync(program, MailTemplate.AgreementInForce));
        Assert.Empty(await program.SentAsync(MailTemplate.SessionMoved));

        var held = await program.MeetAsync();
        Assert.Equal((SessionStage.Held, 2), (held.Stage, held.Number));
        Assert.Equal(held.StartsAt.AddDays(7), (await app.ListAsync<Session>(Partition)).Last().StartsAt);
    }

    [Fact]
    public async Task A_change_that_nobody_signs_moves_nothing_and_lapses()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        var mentorship = await BeginAsync(program);
        await program.MeetAsync();
        var planned = (await app.ListAsync<Session>(Partition)).Last();

        await ProposeAsync(app, program, mentorship);
        await app.AdvanceAsync(TimeSpan.FromDays(9));
        Assert.Equal(["Maya"], await ToldAsync(program, MailTemplate.AgreementChanged));
        Assert.Equal(["Maya"], await ToldAsync(program, MailTemplate.AgreementChangeReminder));
        Assert.NotNull((await app.ReadAsync(Key.Of(mentorship))).Change);

        await app.AdvanceAsync(TimeSpan.FromDays(2));
        var kept = await app.ReadAsync(Key.Of(mentorship));
        Assert.Null(kept.Change);
        Assert.Equal((14, 1, true), (kept.Agreement!.EveryDays, kept.Agreement.Version, kept.IsSigned));
        Assert.Equal(["Theo"], await ToldAsync(program, MailTemplate.AgreementKept));
        var unmoved = await app.ReadAsync(Key.Of(planned));
        Assert.Equal((planned.StartsAt, planned.Minutes, 0), (unmoved.StartsAt, unmoved.Minutes, unmoved.Sequence));
    }

    [Fact]
    public async Task A_change_waits_as_long_as_the_clocks_stand_still()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        var mentorship = await BeginAsync(program);
        await ProposeAsync(app, program, mentorship);
        var (absences, cancellation) = (app.Get<AbsenceActs>(), TestContext.Current.CancellationToken);

        await program.DoAsync(absences.PauseAsync(Key.Of(mentorship), app.Now, "system", AbsenceActs.AskedByCoordinator, cancellation));
        await app.AdvanceAsync(TimeSpan.FromDays(20));
        await program.DoAsync(absences.ResumeAsync(Key.Of(mentorship), app.Now, "system", cancellation));
        await app.AdvanceAsync(TimeSpan.FromDays(9));
        Assert.NotNull((await app.ReadAsync(Key.Of(mentorship))).Change);

        await app.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Null((await app.ReadAsync(Key.Of(mentorship))).Change);
    }

    [Fact]
    public async Task Two_pairs_with_different_agreements_live_differently()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        foreach (var (mentor, mentee, skill) in new[] { ("Maya", "Theo", "Leadership"), ("Noor", "Zed", "Coding") })
        {
            await program.JoinAsync(mentor, ProgramRole.Mentor, skill: skill);
            await program.JoinAsync(mentee, ProgramRole.Mentee, skill: skill);
        }

        await app.AdvanceAsync(TimeSpan.FromDays(31));
        foreach (var proposal in await app.ListAsync<Proposal>(Partition))
        {
            await program.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, proposal.MenteeId, accepted: true));
            await program.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, proposal.MentorId, accepted: true));
        }

        var first = app.Now.AddDays(7);
        var weekly = await AgreeAsync(app, program, "Theo", A.Agreement(first, everyDays: 7) with { Minutes = 45 });
        var monthly = await AgreeAsync(app, program, "Zed", A.Agreement(first, everyDays: 28));
        await app.AdvanceToAsync(first);
        foreach (var session in await app.ListAsync<Session>(Partition))
        {
            foreach (var memberId in session.MemberIds)
            {
                await program.DoAsync(app.Get<SessionActs>().ArriveAsync(A.ProgramId, session.SessionId, memberId));
            }
        }

        await app.AdvanceToAsync(first.AddDays(6).AddHours(12));
        Assert.Equal([(first, 45), (first.AddDays(7), 45)], await DatesAsync(app, weekly));
        Assert.Equal([(first, 30), (first.AddDays(28), 30)], await DatesAsync(app, monthly));
        Assert.Equal((2, 1), (await RemindersAsync(app, "Theo"), await RemindersAsync(app, "Zed")));
    }

    private static async Task<Mentorship> BeginAsync(ProgramDriver program)
    {
        await program.StartProgramAsync();
        return await program.KickOffAsync();
    }

    // From Theo: every week, and a little longer.
    private static Task<Mentorship> ProposeAsync(TestApp app, ProgramDriver program, Mentorship mentorship) => program.DoAsync(
        app.Get<MentorshipActs>().ProposeAgreementAsync(
            A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id("Theo"), mentorship.Agreement! with { EveryDays = 7, Minutes = 45 }));

    private static async Task<Mentorship> AgreeAsync(TestApp app, ProgramDriver program, string mentee, Agreement terms)
    {
        var mentorship = (await app.ListAsync<Mentorship>(Partition)).Single(one => one.IsMember(ProgramDriver.Id(mentee)));
        var acts = app.Get<MentorshipActs>();
        await program.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(mentee), terms));
        var mentorId = mentorship.Others(ProgramDriver.Id(mentee)).Single().PersonId;
        return await program.DoAsync(acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, mentorId, version: 1));
    }

    private static async Task<IEnumerable<string>> ToldAsync(ProgramDriver program, MailTemplate template) =>
        (await program.SentAsync(template)).Select(mail => mail.To).Order();

    private static async Task<IEnumerable<(DateTimeOffset, int)>> DatesAsync(TestApp app, Mentorship mentorship) =>
        (await app.ListAsync<Session>(Partition))
            .Where(session => session.MentorshipId == mentorship.MentorshipId)
            .Select(session => (session.StartsAt, session.Minutes));

    private static async Task<int> RemindersAsync(TestApp app, string name) =>
        (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Count(mail =>
            mail is { Template: MailTemplate.SessionReminder, Status: MailStatus.Sent } && mail.PersonId == ProgramDriver.Id(name));
}
