using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching.Review;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Rounds that are large from one person on.</summary>
public sealed class RoundOrderTests
{
    [Fact]
    public async Task A_large_round_is_solved_in_the_background_and_says_that_it_is_done()
    {
        await using var app = await StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);

        await people.DoAsync(app.Get<RoundStartActs>().StartAsync(A.ProgramId, number: 1, RoundDriver.Coordinator));
        await app.SettleAsync();

        var order = await app.ReadAsync(RoundOrder.KeyOf(A.ProgramId, 1, RoundOrder.Solving));
        Assert.Equal((RoundOrderKind.Solve, RoundPhase.Done, 100), (order.Kind, order.Phase, order.Percent));
        var line = Assert.Single(await app.Get<KeptRounds>().LinesAsync(A.ProgramId));
        Assert.Equal((1, 0), (line.Pairs, line.Waiting));
        Assert.Equal((await app.ReadAsync(Round.KeyOf(A.ProgramId, 1))).InputsHash, (await app.Get<KeptRounds>().LatestAsync(A.ProgramId))!.InputsHash);
    }

    [Fact]
    public async Task A_step_of_a_large_round_is_answered_at_once_and_taken_in_the_background()
    {
        await using var app = await StartAsync();
        var round = await RoundDriver.StartAsync(app);
        var before = await round.ReadAsync();
        var step = new ReviewStep(ReviewAction.Forbid, RoundDriver.Pair("Theo", "Maya"));

        var ordered = await OrderAsync(app, RoundOrderKind.Step, before.Version, step);
        await app.SettleAsync();

        var order = await app.ReadAsync(Key.Of(ordered.Value!));
        Assert.Equal((RoundPhase.Waiting, RoundPhase.Done), (ordered.Value!.Phase, order.Phase));
        Assert.True(order.Cost!.ScoreCost > 0);
        Assert.Equal(before.Version + 1, (await round.ReadAsync()).Version);
        Assert.DoesNotContain("Theo-Maya", await round.PairsAsync());

        // Pressed twice.
        Assert.Equal(RefusalReason.AlreadyDone, (await OrderAsync(app, RoundOrderKind.Step, before.Version, step)).Refusal!.Reason);
        var late = new ReviewStep(ReviewAction.Lock, RoundDriver.Pair("Lea", "Noor"));
        Assert.Equal(RefusalReason.Stale, (await OrderAsync(app, RoundOrderKind.Step, before.Version, late)).Refusal!.Reason);
    }

    [Fact]
    public async Task A_preview_in_a_large_round_says_who_would_move_and_changes_nothing()
    {
        await using var app = await StartAsync();
        var round = await RoundDriver.StartAsync(app);
        var before = await round.ReadAsync();

        var ordered = await OrderAsync(
            app, RoundOrderKind.Preview, before.Version, new ReviewStep(ReviewAction.Forbid, RoundDriver.Pair("Theo", "Maya")));
        await app.SettleAsync();

        var order = await app.ReadAsync(Key.Of(ordered.Value!));
        Assert.Equal((RoundPhase.Done, order.Moved), (order.Phase, order.Cost!.Changes.Count));
        Assert.Contains(order.Cost.Changes, change => change.PersonId == ProgramDriver.Id("Theo"));
        Assert.Equal(before.Version, (await round.ReadAsync()).Version);
    }

    [Fact]
    public async Task A_step_of_a_large_round_that_cannot_be_taken_says_why()
    {
        await using var app = await StartAsync();
        var round = await RoundDriver.StartAsync(app);
        var before = await round.ReadAsync();

        var ordered = await OrderAsync(app, RoundOrderKind.Step, before.Version, new ReviewStep(ReviewAction.Allow, RoundDriver.Pair("Theo", "Maya")));
        await app.SettleAsync();

        var order = await app.ReadAsync(Key.Of(ordered.Value!));
        Assert.Equal((RoundPhase.Refused, (RefusalReason?)RefusalReason.Invalid), (order.Phase, order.Refused));
        Assert.Equal("pair", Assert.Single(order.Faults!).Field);
        Assert.Equal(before.Version, (await round.ReadAsync()).Version);
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(services => services.AddSingleton(new RoundSize(1)));

    private static Task<Verdict<RoundOrder>> OrderAsync(TestApp app, RoundOrderKind kind, int version, ReviewStep step) =>
        app.Get<RoundOrderActs>().OrderAsync(A.ProgramId, 1, kind, version, step, RoundDriver.Coordinator);
}
