using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Matching.Rounds;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

public sealed class RoundReviewTests
{
    [Fact]
    public async Task What_a_coordinator_made_of_a_round_is_exactly_what_goes_to_people()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        Assert.Equal(["Lea-Noor", "Sam-Olga", "Theo-Maya"], await round.PairsAsync());

        await round.TakeAsync(ReviewAction.Lock, RoundDriver.Pair("Lea", "Noor"));
        await round.TakeAsync(ReviewAction.Forbid, RoundDriver.Pair("Theo", "Maya"));
        Assert.Equal(["Lea-Noor", "Sam-Maya", "Theo-Olga"], await round.PairsAsync());
        await round.TakeAsync(ReviewAction.Swap, RoundDriver.Pair("Theo", "Olga"), RoundDriver.Pair("Lea", "Noor"));
        await round.Program.JoinAsync("Zed", ProgramRole.Mentee, skill: "Coding");
        await round.Program.JoinAsync("Xena", ProgramRole.Mentor, skill: "Coding");
        await round.TakeAsync(ReviewAction.Resolve);
        Assert.Empty(await app.ListAsync<Proposal>(RoundDriver.Partition));
        var expected = await round.PairsAsync("Zed", "Xena");
        await round.Program.DoAsync(round.ApproveAsync((await round.ReadAsync()).Version));

        Assert.Superset(new HashSet<string> { "Lea-Olga", "Theo-Noor" }, expected.ToHashSet());
        Assert.Equal(4, expected.Count);
        Assert.Equal(expected, await round.ProposalsAsync("Zed", "Xena"));
        await app.AdvanceAsync(TimeSpan.FromHours(4));
        Assert.Equal(
            new[] { "Lea", "Sam", "Theo", "Zed" }.Select(ProgramDriver.Id).Order(StringComparer.Ordinal),
            await round.MailedAsync(MailTemplate.ProposalToMentee));
    }

    [Fact]
    public async Task Every_step_stands_in_the_ledger_with_its_cost_and_ids_only()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);

        await round.TakeAsync(ReviewAction.Forbid, RoundDriver.Pair("Theo", "Maya"));
        await round.TakeAsync(ReviewAction.Allow, RoundDriver.Pair("Theo", "Maya"));

        var decided = (await app.LedgerAsync(A.ProgramId)).Where(entry => entry.StartsWith("round.", StringComparison.Ordinal)).ToList();
        Assert.Contains(
            decided, entry => entry.StartsWith($"round.forbid {ProgramDriver.Id("Theo")} with {ProgramDriver.Id("Maya")}; score -", StringComparison.Ordinal));
        Assert.Contains(decided, entry => entry.StartsWith("round.allow", StringComparison.Ordinal) && entry.Contains("score +", StringComparison.Ordinal));
        Assert.DoesNotContain(decided, entry => entry.Contains("Theo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_round_that_was_solved_again_agrees_with_the_ledger()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        var frozen = (await round.ReadAsync()).FrozenAt;
        await app.AdvanceAsync(TimeSpan.FromHours(1));

        await round.TakeAsync(ReviewAction.Resolve);

        Assert.NotEqual(frozen, (await round.ReadAsync()).FrozenAt);
        Assert.Empty((await new LedgerVerifier(app.Store, Lasting.Facts).VerifyAsync(TestContext.Current.CancellationToken)).Faults);
    }

    [Fact]
    public async Task What_is_kept_for_the_review_is_exactly_what_was_solved()
    {
        await using var app = await TestApp.StartAsync();
        var driver = await RoundDriver.StartAsync(app);
        await driver.TakeAsync(ReviewAction.Lock, RoundDriver.Pair("Theo", "Noor"));
        var round = await driver.ReadAsync();

        var review = await app.Get<RoundArchive>().OpenAsync(round, TestContext.Current.CancellationToken);

        Assert.Equal(round.InputsHash, InputFingerprint.Of(review!.Input));
        Assert.Equal(round.InputsHash, MatchingRound.Solve(review.Input).InputHash);
        Assert.Equal(round.TotalScore, review.Result.TotalScore);
    }

    [Fact]
    public async Task Whoever_decides_on_a_version_that_has_changed_is_told_so()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        var seen = (await round.ReadAsync()).Version;
        await round.TakeAsync(ReviewAction.Lock, RoundDriver.Pair("Theo", "Noor"));

        var step = await round.TryAsync(seen, new ReviewStep(ReviewAction.Forbid, RoundDriver.Pair("Sam", "Olga")));
        var approval = await round.ApproveAsync(seen);

        Assert.Equal((RefusalReason.Stale, "version"), (step.Refusal!.Reason, step.Refusal.Fields.Single().Field));
        Assert.Equal(RefusalReason.Stale, approval.Refusal!.Reason);
        Assert.Empty((await round.ReadAsync()).Forbidden);
    }

    [Fact]
    public async Task Of_two_steps_at_once_one_is_taken()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);

        var both = await Task.WhenAll(
            round.TryAsync(1, new ReviewStep(ReviewAction.Forbid, RoundDriver.Pair("Theo", "Maya"))),
            round.TryAsync(1, new ReviewStep(ReviewAction.Lock, RoundDriver.Pair("Theo", "Maya"))));

        Assert.Single(both, verdict => verdict.Value is not null);
        Assert.Single(both, verdict => verdict.Refusal?.Reason is RefusalReason.Stale);
        Assert.Equal(2, (await round.ReadAsync()).Version);
    }

    [Fact]
    public async Task A_round_that_has_gone_out_is_not_changed_any_more()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.Program.DoAsync(round.ApproveAsync());
        var version = (await round.ReadAsync()).Version;

        var verdict = await round.TryAsync(version, new ReviewStep(ReviewAction.Forbid, RoundDriver.Pair("Theo", "Maya")));

        Assert.Equal(RefusalReason.WrongStage, verdict.Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, (await round.ApproveAsync()).Refusal!.Reason);
    }

    [Fact]
    public async Task No_step_gets_past_a_hard_rule()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        var theo = A.Person("Theo", manager: "Noor");
        await app.Get<PersonActs>().SaveAsync(theo.PersonId, person => person! with { ManagerId = theo.ManagerId }, "system", DecisionName.PersonImported);
        await round.TakeAsync(ReviewAction.Resolve);
        var version = (await round.ReadAsync()).Version;

        var locked = await round.TryAsync(version, new ReviewStep(ReviewAction.Lock, RoundDriver.Pair("Theo", "Noor")));
        var swapped = await round.TryAsync(version, new ReviewStep(ReviewAction.Swap, RoundDriver.Pair("Theo", "Maya"), RoundDriver.Pair("Lea", "Noor")));

        Assert.Contains("reporting line", locked.Refusal!.Fields.Single().Rule.Said(), StringComparison.Ordinal);
        Assert.Equal(RefusalReason.Invalid, swapped.Refusal!.Reason);
        Assert.Equal(["Lea-Noor", "Sam-Olga", "Theo-Maya"], await round.PairsAsync());
    }

    [Fact]
    public async Task Approving_in_the_work_queue_sends_the_round_out_as_it_stands()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.TakeAsync(ReviewAction.Swap, RoundDriver.Pair("Theo", "Maya"), RoundDriver.Pair("Lea", "Noor"));

        await round.Program.ResolveAsync(Assert.Single(await round.Program.OpenWorkItemsAsync()), new Resolution(ResolutionKind.Approve));

        Assert.Equal(["Lea-Maya", "Sam-Olga", "Theo-Noor"], await round.ProposalsAsync());
        Assert.Equal(RoundStatus.Published, (await round.ReadAsync()).Status);
        Assert.Empty(await round.Program.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task More_time_holds_the_round_back_and_then_asks_again()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);

        await round.Program.ResolveAsync(
            Assert.Single(await round.Program.OpenWorkItemsAsync()), new Resolution(ResolutionKind.Extend, Extension: TimeSpan.FromDays(5)));
        var promised = (await round.ReadAsync()).GoesOutBy;
        await app.AdvanceAsync(TimeSpan.FromDays(4));
        Assert.Empty(await app.ListAsync<Proposal>(RoundDriver.Partition));
        Assert.Empty(await round.Program.OpenWorkItemsAsync());

        await app.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(WorkItemKind.RoundToReview, Assert.Single(await round.Program.OpenWorkItemsAsync()).Kind);
        Assert.Empty(await app.ListAsync<Proposal>(RoundDriver.Partition));

        await app.AdvanceToAsync(promised!.Value.AddMinutes(1));
        Assert.Equal(3, (await app.ListAsync<Proposal>(RoundDriver.Partition)).Count);
    }

    [Fact]
    public async Task What_a_step_leaves_out_to_be_quick_is_explained_once_the_round_goes_out()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.TakeAsync(ReviewAction.Lock, RoundDriver.Pair("Theo", "Noor"));
        var quick = await app.Get<RoundArchive>().AnswerAsync(await round.ReadAsync(), TestContext.Current.CancellationToken);

        await round.Program.DoAsync(round.ApproveAsync());

        var whole = await app.Get<RoundArchive>().AnswerAsync(await round.ReadAsync(), TestContext.Current.CancellationToken);
        Assert.Empty(quick!.Figures!.Sensitivity);
        Assert.NotEmpty(whole!.Figures!.Sensitivity);
        Assert.Equal(quick.InputHash, whole.InputHash);
        Assert.Equal(quick.Pairs.Select(pair => (pair.MenteeId, pair.MentorId)), whole.Pairs.Select(pair => (pair.MenteeId, pair.MentorId)));
    }
}
