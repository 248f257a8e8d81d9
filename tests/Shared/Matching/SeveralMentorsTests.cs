using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching;

/// <summary>Rounds in which a mentee may have more than one mentor.</summary>
public sealed class SeveralMentorsTests
{
    [Fact]
    public void Who_has_a_mentor_already_comes_after_who_has_none()
    {
        var input = Two(Rounds.Mentee("again", "a") with { HasPartner = true, Capacity = 1 }, Rounds.Mentee("first", "b"), Rounds.Mentor("x", 1, ("a", 5)));

        var result = MatchingRound.Solve(input);

        Assert.Equal(["first"], result.Pairs.Select(pair => pair.MenteeId));
        CertificateCheck.Holds(input, result);
    }

    [Fact]
    public void Nobody_gets_a_second_mentor_while_another_has_none()
    {
        var input = Two(
            Rounds.Mentee("one", "a") with { Capacity = 2 }, Rounds.Mentee("two", "b"), Rounds.Mentor("x", 1, ("a", 5)), Rounds.Mentor("y", 1, ("a", 4)));

        Assert.Equal(["one", "two"], MatchingRound.Solve(input).Pairs.Select(pair => pair.MenteeId).Order());
        var chosen = MatchingRound.Solve(input with { Policy = input.Policy with { Mode = MatchMode.MenteeChoice }, SignUpOrder = ["one", "two"] });
        Assert.Equal(["one", "two"], chosen.Pairs.Select(pair => pair.MenteeId).Order());
    }

    [Theory]
    [InlineData(MatchMode.Optimizer)]
    [InlineData(MatchMode.MenteeChoice)]
    public void Who_wants_two_gets_two_where_there_are_enough(MatchMode mode)
    {
        var input = Two(
            Rounds.Mentee("one", "a") with { Capacity = 2 }, Rounds.Mentee("two", "a"), Rounds.Mentor("x", 2, ("a", 5)), Rounds.Mentor("y", 1, ("a", 4)));

        var result = MatchingRound.Solve(input with { Policy = input.Policy with { Mode = mode, Objectives = new Objectives(Floor: false) } });

        Assert.Equal(["one", "one", "two"], result.Pairs.Select(pair => pair.MenteeId).Order());
        Assert.Equal(3, result.Pairs.Select(pair => (pair.MenteeId, pair.MentorId)).Distinct().Count());
    }

    private static MatchingInput Two(params Candidate[] people)
    {
        var input = Rounds.Of(people);
        return input with { Policy = input.Policy with { MentorsPerMentee = 2 } };
    }
}
