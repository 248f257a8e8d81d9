using MentorFlow.Domain.Speed;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Rounds;

public sealed class SpeedSeedsTests
{
    private static readonly Candidate[] People = [Of("a", MatchRole.Mentee), Of("b", MatchRole.Mentee), Of("m", MatchRole.Mentor), Of("n", MatchRole.Mentor)];

    [Fact]
    public void Two_who_both_want_to_meet_again_rank_each_other_before_whom_they_ranked_otherwise()
    {
        var ranked = SpeedSeeds.Of([Yes("a", "n"), Yes("n", "a")], People, [new Preference("a", ["m", "n"])]);

        Assert.Equal(["n", "m"], ranked.Single(one => one.PersonId == "a").Ranked);
        Assert.Equal(["a"], ranked.Single(one => one.PersonId == "n").Ranked);
    }

    [Fact]
    public void A_yes_that_stays_alone_or_of_one_side_or_of_somebody_who_is_not_in_the_round_changes_nothing()
    {
        var known = new Preference("b", ["m"]);

        var ranked = SpeedSeeds.Of([Yes("a", "m"), Yes("a", "b"), Yes("b", "a"), Yes("a", "gone"), Yes("gone", "a")], People, [known]);

        Assert.Same(known, Assert.Single(ranked));
    }

    private static Candidate Of(string id, MatchRole role) => new() { Id = id, Role = role };

    private static SpeedAnswer Yes(string person, string about) => new(A.ProgramId, 1, person, about, Again: true, Note: null, TestApp.Start);
}
