using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Goals;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A leave reaches everything that has a date: proposals, and all that is under way beside the sessions of a pair (F5).</summary>
public sealed class PauseReachTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    private static readonly TimeSpan Leave = TimeSpan.FromDays(30);

    [Fact]
    public async Task Every_date_of_a_pair_is_later_by_the_span_of_a_leave()
    {
        await using var app = await TestApp.StartAsync("--Mail:MostAWeek=20");
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await program.MeetAsync();
        var due = DateOnly.FromDateTime(app.Now.UtcDateTime).AddDays(40);
        var key = new MentorshipKey(A.ProgramId, mentorship.MentorshipId);
        var words = new GoalWords("Lead the team meeting", "Four meetings led", "It is there every week", "The next role asks for it", due);
        await program.DoAsync(app.Get<GoalActs>().AddAsync(key, A.Id("Theo"), "g1", words));
        await program.DoAsync(app.Get<MentorshipActs>().ProposeAgreementAsync(
            A.ProgramId, mentorship.MentorshipId, A.Id("Theo"), mentorship.Agreement! with { EveryDays = 7 }));
        var before = await app.ReadAsync(Key.Of(mentorship));
        var planned = (await app.ListAsync<Session>(Partition)).Last();

        await PauseAsync(app, "Theo", Leave);

        var after = await app.ReadAsync(Key.Of(mentorship));
        Assert.Equal(before.Ends + Leave, after.Ends);
        Assert.Equal(before.Change!.AnswerBy + Leave, after.Change!.AnswerBy);
        Assert.Equal(before.Goals![0].Due.AddDays(30), after.Goals![0].Due);
        Assert.True((await app.ReadAsync(Key.Of(planned))).StartsAt >= planned.StartsAt + Leave);
        Assert.Empty(await program.SentAsync(MailTemplate.AgreementChangeReminder, MailTemplate.GoalSoon, MailTemplate.MidpointReview));

        await app.AdvanceToAsync(before.Change.AnswerBy + Leave - TimeSpan.FromHours(1));
        Assert.NotNull((await app.ReadAsync(Key.Of(mentorship))).Change);
        await app.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Null((await app.ReadAsync(Key.Of(mentorship))).Change);
    }

    [Fact]
    public async Task A_proposal_waits_for_who_is_on_leave_and_asks_on_when_they_are_back()
    {
        await using var app = await TestApp.StartAsync();
        var (program, proposal) = await ProposeAsync(app);

        await PauseAsync(app, "Theo", TimeSpan.FromDays(20));

        Assert.Equal((ProposalStage.AwaitingMentee, null), await StandOfAsync(app, proposal));
        await app.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal((ProposalStage.AwaitingMentee, null), await StandOfAsync(app, proposal));
        Assert.Empty(await program.SentAsync(MailTemplate.ProposalToMenteeReminder));
        await app.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal("Theo", Assert.Single(await program.SentAsync(MailTemplate.ProposalToMenteeReminder)).To);
        await app.AdvanceAsync(TimeSpan.FromDays(4));
        Assert.Equal(ProposalStage.Unanswered, (await StandOfAsync(app, proposal)).Stage);
    }

    [Fact]
    public async Task Who_goes_on_leave_while_a_round_is_reviewed_is_asked_when_they_are_back()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition with { Policy = Reviewed(definition.Policy ?? ProgramPolicy.Default) });
        await program.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await program.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        await app.AdvanceToAsync(A.Program(TestApp.Start).Calendar!.MatchingOn.AddHours(1));
        await StandAsync(app, ProgramDriver.Mentee, Standing.OnLeave);

        await app.AdvanceAsync(TimeSpan.FromDays(4));
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition));
        Assert.NotNull(proposal.PausedAt);
        Assert.Empty(await program.SentAsync(MailTemplate.ProposalToMentee));

        await app.AdvanceAsync(TimeSpan.FromDays(10));
        await StandAsync(app, ProgramDriver.Mentee, Standing.Active);
        await app.Get<AbsenceActs>().ResumeAsync(A.ProgramId, A.Id("Theo"), app.Now, "system", TestContext.Current.CancellationToken);
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal("Theo", Assert.Single(await program.SentAsync(MailTemplate.ProposalToMentee)).To);
        Assert.Equal((ProposalStage.AwaitingMentee, null), await StandOfAsync(app, proposal));
    }

    [Fact]
    public async Task A_mentorship_that_begins_while_one_is_on_leave_begins_with_its_clocks_standing_still()
    {
        await using var app = await TestApp.StartAsync();
        var (program, proposal) = await ProposeAsync(app);
        var acts = app.Get<ProposalActs>();
        await program.DoAsync(acts.AnswerAsync(A.ProgramId, proposal.ProposalId, proposal.MenteeId, accepted: true));
        await StandAsync(app, ProgramDriver.Mentee, Standing.OnLeave);
        await program.DoAsync(acts.AnswerAsync(A.ProgramId, proposal.ProposalId, proposal.MentorId, accepted: true));

        var begun = Assert.Single(await app.ListAsync<Mentorship>(Partition));
        Assert.Equal(app.Now, begun.PausedAt);
        await app.AdvanceAsync(TimeSpan.FromDays(20));
        Assert.Empty(await program.SentAsync(MailTemplate.AgreementReminder));

        await StandAsync(app, ProgramDriver.Mentee, Standing.Active);
        await app.Get<AbsenceActs>().ResumeAsync(A.ProgramId, A.Id("Theo"), app.Now, "system", TestContext.Current.CancellationToken);
        await app.AdvanceAsync(TimeSpan.FromDays(6));
        Assert.NotEmpty(await program.SentAsync(MailTemplate.AgreementReminder));
        Assert.Equal(begun.Ends.AddDays(20), (await app.ReadAsync(Key.Of(begun))).Ends);
    }

    [Fact]
    public async Task A_proposal_that_stands_still_for_too_long_reaches_a_coordinator_who_can_give_it_up()
    {
        await using var app = await TestApp.StartAsync();
        var (program, proposal) = await ProposeAsync(app);
        await app.Get<AbsenceActs>().PauseAsync(A.ProgramId, A.Id("Maya"), app.Now, "system", TestContext.Current.CancellationToken);

        await app.AdvanceAsync(ProposalPolicy.Default.LongestPause + TimeSpan.FromHours(1));

        var item = Assert.Single(await program.OpenWorkItemsAsync());
        Assert.Equal((WorkItemKind.PausedTooLong, new Subject.OfProposal(proposal.ProposalId)), (item.Kind, item.Subject));
        await program.ResolveAsync(item, new Resolution(ResolutionKind.Close));
        Assert.Equal(ProposalStage.Unanswered, (await StandOfAsync(app, proposal)).Stage);
    }

    private static async Task<(ProgramDriver Program, Proposal Proposal)> ProposeAsync(TestApp app)
    {
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync(ProgramDriver.Mentor, ProgramRole.Mentor);
        await program.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        return (program, Assert.Single(await app.ListAsync<Proposal>(Partition)));
    }

    private static ProgramPolicy Reviewed(ProgramPolicy policy) =>
        policy with { Proposals = policy.Proposals with { Review = TimeSpan.FromDays(3) } };

    // As HR says it, without the wait of its word.
    private static async Task StandAsync(TestApp app, string name, Standing standing) =>
        await app.Get<PersonActs>().SaveAsync(A.Id(name), person => person! with { Standing = standing }, "system", DecisionName.PersonUpdated);

    private static async Task PauseAsync(TestApp app, string name, TimeSpan span)
    {
        var acts = app.Get<AbsenceActs>();
        var cancellation = TestContext.Current.CancellationToken;
        await acts.PauseAsync(A.ProgramId, A.Id(name), app.Now, "system", cancellation);
        await app.AdvanceAsync(span);
        await acts.ResumeAsync(A.ProgramId, A.Id(name), app.Now, "system", cancellation);
        await app.SettleAsync();
    }

    private static async Task<(ProposalStage Stage, DateTimeOffset? PausedAt)> StandOfAsync(TestApp app, Proposal proposal)
    {
        var now = await app.ReadAsync(Key.Of(proposal));
        return (now.Stage, now.PausedAt);
    }
}
