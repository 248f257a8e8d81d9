using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>The circles of a round under review: a coordinator moves people within the rules, and what goes out is theirs (R30).</summary>
public sealed class CircleRoundTests
{
    private static readonly CircleSettings Small = new(Smallest: 4, Largest: 6, Quorum: 3);

    private static Partition Program => Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_coordinator_leaves_somebody_out_and_takes_them_in_again_and_sizes_are_kept()
    {
        await using var story = await CircleStory.StartAsync(Small, ["Theo", "Lea", "Sam", "Noor"]);
        await story.App.AdvanceAsync(TimeSpan.FromDays(28));
        Assert.Contains(await story.People.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.RoundToReview);
        var round = await RoundAsync(story);
        Assert.Equal((1, 0), (round.Circles, round.Pairs.Count));
        var acts = story.App.Get<CircleReviewActs>();

        var without = await story.People.DoAsync(acts.MoveAsync(A.ProgramId, 1, round.Version, A.Id("Theo"), to: null, "robin"));
        Assert.False((await CircleAsync(story)).Has(A.Id("Theo")));
        Assert.Equal(
            RefusalReason.AlreadyDone,
            (await acts.MoveAsync(A.ProgramId, 1, round.Version, A.Id("Theo"), to: null, "robin")).Refusal!.Reason);
        Assert.Equal(
            RefusalReason.Invalid,
            (await acts.MoveAsync(A.ProgramId, 1, without.Version, A.Id("Lea"), to: null, "robin")).Refusal!.Reason);
        Assert.Equal(
            RefusalReason.Stale,
            (await acts.MoveAsync(A.ProgramId, 1, round.Version, A.Id("Sam"), to: null, "robin")).Refusal!.Reason);
        await story.People.DoAsync(acts.MoveAsync(A.ProgramId, 1, without.Version, A.Id("Theo"), to: 1, "robin"));

        Assert.True((await CircleAsync(story)).Has(A.Id("Theo")));
        Assert.Equal(5, (await CircleAsync(story)).Seats.Count);
    }

    [Fact]
    public async Task A_circle_that_is_given_up_is_asked_about_nobody()
    {
        await using var story = await CircleStory.StartAsync(Small, ["Theo", "Lea", "Sam"]);
        await story.App.AdvanceAsync(TimeSpan.FromDays(28));
        var round = await RoundAsync(story);

        await story.People.DoAsync(story.App.Get<CircleReviewActs>().DissolveAsync(A.ProgramId, 1, round.Version, 1, "robin"));
        await story.App.AdvanceAsync(TimeSpan.FromDays(4));

        Assert.Empty(await story.App.ListAsync<CircleSeat>(Program));
        Assert.Equal(RoundStatus.Completed, (await RoundAsync(story)).Status);
    }

    private static Task<Round> RoundAsync(CircleStory story) => story.App.ReadAsync(Round.KeyOf(A.ProgramId, 1));

    private static async Task<RoundCircle> CircleAsync(CircleStory story) => Assert.Single(await story.App.ListAsync<RoundCircle>(Program));
}
