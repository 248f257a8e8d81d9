using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;

namespace MentorFlow.Tests.Shared.Domain.Rounds;

public sealed class RoundAttemptsTests
{
    private static readonly ProposalPolicy Policy = ProposalPolicy.Default with { Review = TimeSpan.FromDays(3), Attempts = 3 };

    [Theory]
    [InlineData(1, MatchingMode.Mutual, true)]
    [InlineData(2, MatchingMode.Mutual, false)]
    [InlineData(2, MatchingMode.Optimizer, false)]
    [InlineData(2, MatchingMode.Admin, true)]
    public void A_coordinator_reviews_the_first_attempt_and_every_one_where_they_decide_alone(int attempt, MatchingMode mode, bool reviewed) =>
        Assert.Equal(reviewed ? Policy.Review : null, RoundAttempts.ReviewTime(attempt, mode, Policy));

    [Fact]
    public void A_program_without_time_for_review_sends_every_attempt_at_once() =>
        Assert.Null(RoundAttempts.ReviewTime(1, MatchingMode.Mutual, Policy with { Review = null }));

    [Theory]
    [InlineData(1, 5, 3, 2)]
    [InlineData(1, 5, 5, null)]
    [InlineData(1, 0, 0, null)]
    [InlineData(3, 5, 0, null)]
    public void What_did_not_come_about_is_tried_again_while_attempts_are_left(int attempt, int proposed, int matched, int? next) =>
        Assert.Equal(next, RoundAttempts.After(attempt, proposed, matched, Policy));
}
