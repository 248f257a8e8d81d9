using MentorFlow.Enrollments;
using MentorFlow.Functions.Acts;
using MentorFlow.Mail;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Mentorships;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.People;
using MentorFlow.People;
using MentorFlow.Programs;
using MentorFlow.Rounds;
using MentorFlow.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using MentorFlow.WorkItems;

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
        Assert.Equal(new[] { "Lea", "Sam", "Theo", "Zed" }.Select(ProgramDriver.Id).Order(StringComparer.Ordinal), await round.MailedAsync(MailTemplate.ProposalToMentee));
    }

    [Fact]
    public async Task Every_step_stands_in_the_ledger_with_its_cost_and_ids_only()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);

        await round.TakeAsync(ReviewAction.Forbid, RoundDriver.Pair("Theo", "Maya"));
        await round.TakeAsync(ReviewAction.Allow, RoundDriver.Pair("Theo", "Maya"));

        var decided = (await app.LedgerAsync(A.ProgramId)).Where(entry => entry.StartsWith("round.", StringComparison.Ordinal)).ToList();
        Assert.Contains(decided, entry => entry.StartsWith($"round.forbid {ProgramDriver.Id("Theo")} with {ProgramDriver.Id("Maya")}; score -", StringComparison.Ordinal));
        Assert.Contains(decided, entry => entry.StartsWith("round.allow", StringComparison.Ordinal) && entry.Contains("score +", StringComparison.Ordinal));
        Assert.DoesNotContain(decided, entry => entry.Contains("Theo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_kept_for_the_review_is_exactly_what_was_solved()
    {
        await using var app = await TestApp.StartAsync();
        var driver = await RoundDriver.StartAsync(app);
        await driver.TakeAsync(ReviewAction.Lock, RoundDriver.Pair("Theo", "Noor"));
        var round = await driver.ReadAsync();

        var review = await app.Get<RoundShelf>().OpenAsync(round, TestContext.Current.CancellationToken);

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
        await app.Get<PeopleRegistry>().SaveAsync(app.Client, theo.PersonId, person => person! with { ManagerId = theo.ManagerId }, "system", "person.imported");
        await round.TakeAsync(ReviewAction.Resolve);
        var version = (await round.ReadAsync()).Version;

        var locked = await round.TryAsync(version, new ReviewStep(ReviewAction.Lock, RoundDriver.Pair("Theo", "Noor")));
        var swapped = await round.TryAsync(version, new ReviewStep(ReviewAction.Swap, RoundDriver.Pair("Theo", "Maya"), RoundDriver.Pair("Lea", "Noor")));

        Assert.Contains("reporting line", locked.Refusal!.Fields.Single().Rule, StringComparison.Ordinal);
        Assert.Equal(RefusalReason.Invalid, swapped.Refusal!.Reason);
        Assert.Equal(["Lea-Noor", "Sam-Olga", "Theo-Maya"], await round.PairsAsync());
    }

    [Fact]
    public async Task A_pair_ruled_out_stays_out_after_declines_and_nobody_who_accepted_is_moved()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.TakeAsync(ReviewAction.Forbid, RoundDriver.Pair("Theo", "Noor"));
        await round.Program.DoAsync(round.ApproveAsync());
        var acts = app.Get<ProposalActs>();
        foreach (var proposal in await app.ListAsync<Proposal>(RoundDriver.Partition))
        {
            var sam = proposal.MenteeId == ProgramDriver.Id("Sam");
            await round.Program.DoAsync(acts.AnswerAsync(app.Client, A.ProgramId, proposal.ProposalId, proposal.MenteeId, accepted: sam));
            if (sam)
            {
                await round.Program.DoAsync(acts.AnswerAsync(app.Client, A.ProgramId, proposal.ProposalId, proposal.MentorId, accepted: true));
            }
        }

        // Theo could only go to Noor now, and that is ruled out; Lea goes to Maya.
        Assert.Equal(["Lea-Maya"], await round.PairsAsync());
        Assert.Equal([RoundDriver.Pair("Theo", "Noor")], (await round.ReadAsync()).Forbidden);
        Assert.Equal($"{ProgramDriver.Id("Sam")}-{ProgramDriver.Id("Olga")}-r1", Assert.Single(await app.ListAsync<Mentorship>(RoundDriver.Partition)).MentorshipId);
    }

    [Fact]
    public async Task In_the_coordinators_mode_what_they_locked_begins_without_asking()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app, definition => definition with { Matching = MatchingSettings.Default with { Mode = MatchingMode.Admin } });

        await round.TakeAsync(ReviewAction.Move, RoundDriver.Pair("Theo", "Noor"));
        await round.Program.DoAsync(round.ApproveAsync());

        Assert.Equal(3, (await app.ListAsync<Mentorship>(RoundDriver.Partition)).Count);
        Assert.Contains(await app.ListAsync<Mentorship>(RoundDriver.Partition), mentorship => mentorship.IsMember(ProgramDriver.Id("Theo")) && mentorship.IsMember(ProgramDriver.Id("Noor")));
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

        await round.Program.ResolveAsync(Assert.Single(await round.Program.OpenWorkItemsAsync()), new Resolution(ResolutionKind.Extend, Extension: TimeSpan.FromDays(5)));
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
    public async Task Somebody_who_leaves_during_the_review_is_not_proposed_to()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await app.Get<Departures>().LeaveAsync(app.Client, A.ProgramId, ProgramDriver.Id("Maya"), EndReason.MemberLeft, "system");

        await app.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Equal(["Lea-Noor", "Sam-Olga"], await round.ProposalsAsync());
    }

    [Fact]
    public async Task Whoever_loses_their_partner_during_the_review_is_matched_again_in_the_same_round()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.Program.JoinAsync("Xena", ProgramRole.Mentor);
        await app.Get<Departures>().LeaveAsync(app.Client, A.ProgramId, ProgramDriver.Id("Maya"), EndReason.MemberLeft, "system");
        await round.Program.DoAsync(round.ApproveAsync());
        Assert.Equal(["Lea-Noor", "Sam-Olga"], await round.ProposalsAsync());

        await round.AcceptAsync();

        Assert.Equal(["Lea-Noor", "Sam-Olga", "Theo-Xena"], await round.ProposalsAsync("Xena"));
        Assert.Equal((1, 2), ((await round.ReadAsync()).Number, (await round.ReadAsync()).Attempt));
    }

    [Fact]
    public async Task Where_the_coordinator_decides_alone_they_see_the_next_attempt_too()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app, definition => definition with { Matching = MatchingSettings.Default with { Mode = MatchingMode.Admin } });
        await round.Program.JoinAsync("Xena", ProgramRole.Mentor);
        await app.Get<Departures>().LeaveAsync(app.Client, A.ProgramId, ProgramDriver.Id("Maya"), EndReason.MemberLeft, "system");
        await round.Program.DoAsync(round.ApproveAsync());

        Assert.Equal(2, (await app.ListAsync<Mentorship>(RoundDriver.Partition)).Count);
        Assert.Equal(WorkItemKind.RoundToReview, Assert.Single(await round.Program.OpenWorkItemsAsync()).Kind);
        await round.TakeAsync(ReviewAction.Lock, RoundDriver.Pair("Theo", "Xena"));
        await round.Program.DoAsync(round.ApproveAsync());

        Assert.Equal(3, (await app.ListAsync<Mentorship>(RoundDriver.Partition)).Count);
    }

    [Fact]
    public async Task Nobody_begins_with_somebody_who_became_their_manager_while_they_were_asked()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.Program.DoAsync(round.ApproveAsync());
        await app.Get<PeopleRegistry>().SaveAsync(app.Client, ProgramDriver.Id("Theo"), person => person! with { ManagerId = ProgramDriver.Id("Maya") }, "system", "person.imported");

        await round.AcceptAsync();

        Assert.Equal(2, (await app.ListAsync<Mentorship>(RoundDriver.Partition)).Count);
        var withdrawn = Assert.Single(await app.ListAsync<Proposal>(RoundDriver.Partition), proposal => proposal.Stage is ProposalStage.Withdrawn);
        Assert.Equal((ProgramDriver.Id("Theo"), "the two came into one reporting line meanwhile"), (withdrawn.MenteeId, withdrawn.Because));
    }

    [Fact]
    public async Task A_mentor_whom_another_program_took_meanwhile_is_not_given_one_more()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.Program.DoAsync(round.ApproveAsync());
        var (maya, other) = (ProgramDriver.Id("Maya"), new Mentorship("other", "m1", [new Member(ProgramDriver.Id("Maya"), ProgramRole.Mentor), new Member("somebody", ProgramRole.Mentee)], app.Now, app.Now.AddDays(90)));
        await app.Get<IDocumentStore>().WriteAsync(new Batch().Create(other).Create(new Membership("other", maya, "m1")), TestContext.Current.CancellationToken);
        await app.Get<IDocumentStore>().WriteAsync(new Batch().Create(new Involvement(maya, "other", ProgramRole.Mentor)), TestContext.Current.CancellationToken);

        await round.AcceptAsync();

        Assert.Equal(2, (await app.ListAsync<Mentorship>(RoundDriver.Partition)).Count);
        Assert.Equal("somebody has no place left meanwhile", Assert.Single(await app.ListAsync<Proposal>(RoundDriver.Partition), proposal => proposal.Stage is ProposalStage.Withdrawn).Because);
    }

    [Fact]
    public async Task A_round_is_scored_by_the_weights_of_its_program()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app, definition => definition with { Matching = MatchingSettings.Default with { Weights = new ScoreWeights { Needs = 1, Availability = 0, Language = 0, CommunicationStyle = 0, LearningPreference = 0, Goals = 0, Interests = 0, Seniority = 0, Likeness = 0, Motivation = 0, Choice = 0 } } });

        Assert.All((await round.ReadAsync()).Pairs, pair => Assert.Equal(1.0, pair.Score));
    }

    [Fact]
    public async Task A_round_strives_for_what_its_program_says()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app, definition => definition with { Matching = MatchingSettings.Default with { Stable = true, Objectives = new Objectives(Floor: false) } });

        var review = await app.Get<RoundShelf>().OpenAsync(await round.ReadAsync(), TestContext.Current.CancellationToken);

        Assert.Equal((MatchMode.Stable, new Objectives(Floor: false)), (review!.Input.Policy.Mode, review.Input.Policy.Objectives));
        Assert.NotEmpty(review.Result.Pairs);
    }

    [Fact]
    public async Task Facts_that_cannot_be_true_come_to_a_coordinator_by_person_and_field_and_the_round_is_solved_once_they_are_right()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Maya", ProgramRole.Mentor, manager: "Theo");
        await program.JoinAsync("Theo", ProgramRole.Mentee, manager: "Maya");
        await program.JoinAsync("Noor", ProgramRole.Mentor);

        await app.AdvanceAsync(TimeSpan.FromDays(28));
        var item = Assert.Single(await program.OpenWorkItemsAsync());
        var blocked = await app.ReadAsync<Round>(RoundDriver.Partition, Round.IdOf(1));
        Assert.Equal((WorkItemKind.RoundBlocked, RoundStatus.Blocked), (item.Kind, blocked.Status));
        Assert.Contains("orgChart of", item.Cause, StringComparison.Ordinal);
        Assert.Contains("circle", Assert.Single(blocked.Faults).Message, StringComparison.Ordinal);
        Assert.Empty(await app.ListAsync<Proposal>(RoundDriver.Partition));

        await app.Get<PeopleRegistry>().SaveAsync(app.Client, ProgramDriver.Id("Maya"), person => person! with { ManagerId = null }, "system", "person.imported");
        await program.ResolveAsync(item, new Resolution(ResolutionKind.Retry));

        Assert.Equal(RoundStatus.Solved, (await app.ReadAsync<Round>(RoundDriver.Partition, Round.IdOf(1))).Status);
        Assert.Equal(WorkItemKind.RoundToReview, Assert.Single(await program.OpenWorkItemsAsync()).Kind);
    }

    [Fact]
    public async Task A_blocked_round_that_is_given_up_leaves_everybody_their_place()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Maya", ProgramRole.Mentor, manager: "Theo");
        await program.JoinAsync("Theo", ProgramRole.Mentee, manager: "Maya");
        await app.AdvanceAsync(TimeSpan.FromDays(28));

        await program.ResolveAsync(Assert.Single(await program.OpenWorkItemsAsync()), new Resolution(ResolutionKind.Close));

        var round = await app.ReadAsync<Round>(RoundDriver.Partition, Round.IdOf(1));
        Assert.Equal((RoundStatus.Completed, "This round could not be matched."), (round.Status, Assert.Single(round.Waiting).Reason));
    }

    [Fact]
    public async Task When_a_round_is_over_the_pool_is_forgotten_and_the_figures_stay()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.TakeAsync(ReviewAction.Lock, RoundDriver.Pair("Theo", "Noor"));

        await app.AdvanceAsync(TimeSpan.FromDays(60));

        Assert.Equal(RoundStatus.Completed, (await round.ReadAsync()).Status);
        Assert.DoesNotContain(await app.ListAsync<RoundFile>(RoundDriver.Partition), file => file.Name.StartsWith("pool:", StringComparison.Ordinal));
        Assert.NotNull((await app.Get<RoundShelf>().AnswerAsync(await round.ReadAsync(), TestContext.Current.CancellationToken))!.Figures);
    }

    [Fact]
    public async Task What_a_step_leaves_out_to_be_quick_is_explained_once_the_round_goes_out()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(app);
        await round.TakeAsync(ReviewAction.Lock, RoundDriver.Pair("Theo", "Noor"));
        var quick = await app.Get<RoundShelf>().AnswerAsync(await round.ReadAsync(), TestContext.Current.CancellationToken);

        await round.Program.DoAsync(round.ApproveAsync());

        var whole = await app.Get<RoundShelf>().AnswerAsync(await round.ReadAsync(), TestContext.Current.CancellationToken);
        Assert.Empty(quick!.Figures!.Sensitivity);
        Assert.NotEmpty(whole!.Figures!.Sensitivity);
        Assert.Equal(quick.InputHash, whole.InputHash);
        Assert.Equal(quick.Pairs.Select(pair => (pair.MenteeId, pair.MentorId)), whole.Pairs.Select(pair => (pair.MenteeId, pair.MentorId)));
    }
}
