using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

public sealed class RoundPoolTests
{
    [Fact]
    public async Task A_round_is_scored_by_the_weights_of_its_program()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(
            app,
            definition => definition with
            {
                Matching = MatchingSettings.Default with
                {
                    Weights = new ScoreWeights
                    {
                        Needs = 1,
                        Availability = 0,
                        Language = 0,
                        CommunicationStyle = 0,
                        LearningPreference = 0,
                        Goals = 0,
                        Interests = 0,
                        Seniority = 0,
                        Likeness = 0,
                        Motivation = 0,
                        Choice = 0,
                    },
                },
            });

        Assert.All((await round.ReadAsync()).Pairs, pair => Assert.Equal(1.0, pair.Score));
    }

    [Fact]
    public async Task A_round_strives_for_what_its_program_says()
    {
        await using var app = await TestApp.StartAsync();
        var round = await RoundDriver.StartAsync(
            app, definition => definition with { Matching = MatchingSettings.Default with { Stable = true, Objectives = new Objectives(Floor: false) } });

        var review = await app.Get<RoundArchive>().OpenAsync(await round.ReadAsync(), TestContext.Current.CancellationToken);

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
        var blocked = await app.ReadAsync(Round.KeyOf(A.ProgramId, 1));
        Assert.Equal((WorkItemKind.RoundBlocked, RoundStatus.Blocked), (item.Kind, blocked.Status));
        Assert.Contains("reporting line of", item.Cause.Said(), StringComparison.Ordinal);
        Assert.Contains("circle", Assert.Single(blocked.Faults).Message.Said(), StringComparison.Ordinal);
        Assert.Empty(await app.ListAsync<Proposal>(RoundDriver.Partition));

        await app.Get<PersonActs>().SaveAsync(ProgramDriver.Id("Maya"), person => person! with { ManagerId = null }, "system", DecisionName.PersonImported);
        await program.ResolveAsync(item, new Resolution(ResolutionKind.Retry));

        Assert.Equal(RoundStatus.Solved, (await app.ReadAsync(Round.KeyOf(A.ProgramId, 1))).Status);
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

        var round = await app.ReadAsync(Round.KeyOf(A.ProgramId, 1));
        Assert.Equal((RoundStatus.Completed, "This round could not be matched."), (round.Status, Assert.Single(round.Waiting).Reason.Said()));
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
        Assert.NotNull((await app.Get<RoundArchive>().AnswerAsync(await round.ReadAsync(), TestContext.Current.CancellationToken))!.Figures);
    }
}
