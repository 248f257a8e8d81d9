using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching.Explaining;

public sealed class PeerFigureTests
{
    private static readonly MatchingInput Input = Rounds.Of(Peer("p1", "a", "b"), Peer("p2", "b", "a"), Peer("p3", "a", "b"), Peer("p4", "c", "c")) with
    {
        Policy = new MatchingPolicy { Form = MatchForm.Peers, Weights = Rounds.NeedsOnly },
        Preferences = [new Preference("p1", ["p4", "p2"])],
    };

    [Fact]
    public void Among_peers_load_demand_and_choices_are_counted_from_both_sides()
    {
        var result = MatchingRound.Solve(Input);
        var figures = result.Figures!;

        Assert.Equal(2, result.Pairs.Count);
        Assert.Equal([0, 4], figures.Load.MentorsByMentees);
        Assert.Equal(4, figures.Demand.Sum(skill => skill.Asked));
        Assert.Equal(2, figures.Demand.Sum(skill => skill.Met));
        Assert.Equal(1, figures.Ranks.ByRank.Sum() + figures.Ranks.Unranked);
        Assert.All(result.Shortlists, list => Assert.Equal(2, list.Entries.Count));
    }

    [Fact]
    public void Peers_who_would_both_rather_have_each_other_are_named_once()
    {
        var chain = Rounds.Of(Peer("p1", "c", "c"), Peer("p2", "b", "a"), Peer("p3", "a", "b"), Peer("p4", "c", "c")) with
        {
            Policy = Input.Policy,
            Forbidden = [new PairOfIds("p1", "p3"), new PairOfIds("p1", "p4"), new PairOfIds("p2", "p4")],
        };

        var result = MatchingRound.Solve(chain);

        Assert.Equal([new PairOfIds("p1", "p2"), new PairOfIds("p3", "p4")], result.Pairs.Select(pair => new PairOfIds(pair.MenteeId, pair.MentorId)));
        Assert.Equal([new PairOfIds("p2", "p3")], result.Figures!.BlockingPairs);
    }

    [Fact]
    public void A_rule_among_peers_has_its_price()
    {
        var price = MatchingRound.Solve(
            Input with { Forbidden = [new PairOfIds("p1", "p2"), new PairOfIds("p2", "p3"), new PairOfIds("p4", "p2")] }).Figures!.Prices[0];

        Assert.Equal(("Forbidden", 3, 2), (price.Rule, price.PairsForbidden, price.PeopleLost));
    }

    private static Candidate Peer(string id, string need, string offer) => new()
    {
        Id = id,
        Role = MatchRole.Peer,
        Needs = [new SkillNeed(need, 5)],
        Offers = [new SkillOffer(offer, 5)],
    };
}
