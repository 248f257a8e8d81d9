using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Rounds that a coordinator starts, reviews, or leaves alone.</summary>
public sealed class RoundNowTests
{
    [Fact]
    public async Task A_round_that_a_coordinator_starts_takes_no_number_of_the_calendars()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with { Calendar = definition.Calendar! with { RoundEvery = TimeSpan.FromDays(30) } });
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        var acts = app.Get<RoundStartActs>();

        var begun = await people.DoAsync(acts.StartAsync(A.ProgramId, number: 1, "robin"));
        Assert.Equal(RefusalReason.AlreadyDone, (await acts.StartAsync(A.ProgramId, number: 1, "robin")).Refusal!.Reason);
        var refused = (await acts.StartAsync(A.ProgramId, number: 2, "robin")).Refusal!;
        await app.AdvanceAsync(TimeSpan.FromDays(28));

        Assert.Equal((1, "robin"), (begun.Number, begun.StartedBy));
        Assert.Equal(("round", "rules.round-runs"), (refused.Fields.Single().Field, refused.Fields.Single().Rule.Key));
        Assert.Equal(
            [(1, (int?)null), (2, 1)],
            (await app.ListAsync<RoundBeginning>(RoundDriver.Partition)).Select(round => (round.Number, round.OfCalendar)).Order());
    }

    [Fact]
    public async Task A_round_of_nobody_is_not_started()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync("Maya", ProgramRole.Mentor);

        var refused = (await app.Get<RoundStartActs>().StartAsync(A.ProgramId, number: null, "robin")).Refusal!;

        Assert.Equal("rules.round-pool", refused.Fields.Single().Rule.Key);
    }

    [Fact]
    public async Task Approval_on_the_rounds_page_is_the_decision_about_its_work_item()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        var item = Assert.Single(await round.Program.OpenWorkItemsAsync());

        await round.Program.DoAsync(round.ApproveAsync());

        var decided = await app.ReadAsync(Key.Of(item));
        Assert.Equal(
            (WorkItemStatus.Resolved, ResolutionKind.Approve, RoundDriver.Coordinator, app.Now),
            (decided.Status, decided.Resolution!.Kind, decided.ResolvedBy, decided.ResolvedAt));
    }

    [Fact]
    public async Task How_many_days_are_left_is_counted_when_the_item_is_read()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        var item = Assert.Single(await round.Program.OpenWorkItemsAsync());

        Assert.Equal("time.days (count: 3)", item.CauseAt(app.Now).Values["days"]!.ToString());
        Assert.Equal("time.days (count: 2)", item.CauseAt(app.Now.AddDays(1.5)).Values["days"]!.ToString());
        Assert.Equal("causes.goes-out-soon", item.CauseAt(app.Now.AddDays(2.5)).Key);
    }

    [Fact]
    public async Task The_deputy_is_told_before_a_round_goes_out_that_nobody_reviewed()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);

        await app.AdvanceAsync(TimeSpan.FromDays(2) + TimeSpan.FromHours(1));
        Assert.Equal([MailOrder.Coordinator], await round.MailedAsync(MailTemplate.WorkItemToDeputy));
        Assert.Empty(await app.ListAsync<Proposal>(RoundDriver.Partition));
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(3, (await app.ListAsync<Proposal>(RoundDriver.Partition)).Count);
    }

    [Fact]
    public async Task A_round_that_is_held_goes_to_nobody_before_somebody_approves()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app, Held);

        await app.AdvanceAsync(TimeSpan.FromDays(5));
        Assert.Empty(await app.ListAsync<Proposal>(RoundDriver.Partition));
        await round.Program.DoAsync(round.ApproveAsync());

        Assert.Equal(3, (await app.ListAsync<Proposal>(RoundDriver.Partition)).Count);
    }

    [Fact]
    public async Task A_round_that_is_held_and_decided_by_nobody_is_given_up_and_says_so()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app, Held);

        await app.AdvanceAsync(TimeSpan.FromDays(30));

        Assert.Empty(await app.ListAsync<Proposal>(RoundDriver.Partition));
        Assert.Equal(RoundStatus.Completed, (await round.ReadAsync()).Status);
        Assert.All((await round.ReadAsync()).Waiting, waiting => Assert.Equal("matching.waiting.not-sent", waiting.Reason.Key));
        Assert.Equal(3, (await round.Program.OpenWorkItemsAsync()).Count(item => item.Kind is WorkItemKind.Unmatched));
    }

    [Fact]
    public async Task Every_attempt_of_a_round_stays_readable_with_its_proposals_and_its_proof()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.Program.DoAsync(round.ApproveAsync());
        var first = await round.ReadAsync();
        foreach (var proposal in await app.ListAsync<Proposal>(RoundDriver.Partition))
        {
            await round.Program.DoAsync(app.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, proposal.MenteeId, accepted: false));
        }

        await app.AdvanceAsync(TimeSpan.FromDays(25));

        var last = await round.ReadAsync();
        var archive = app.Get<RoundArchive>();
        var kept = (await archive.AttemptAsync(last, 1, TestContext.Current.CancellationToken))!;
        Assert.True(last.Attempt > 1);
        Assert.Equal(RoundStatus.Completed, last.Status);
        Assert.Equal(first.InputsHash, kept.InputsHash);
        Assert.Equal(first.Pairs.Count, kept.Pairs.Count);
        Assert.True((await archive.AnswerAsync(kept, TestContext.Current.CancellationToken))!.Certificate!.Proven);
        Assert.Equal(3, (await app.ListAsync<Proposal>(RoundDriver.Partition)).Count(proposal => proposal.IsOf(1)));
    }

    private static ProgramDefinition Held(ProgramDefinition definition) => definition with
    {
        Policy = ProgramPolicy.Default with { Proposals = ProposalPolicy.Default with { Silence = ReviewSilence.Hold } },
    };
}
