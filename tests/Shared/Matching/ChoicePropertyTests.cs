using MentorFlow.Matching;
using MentorFlow.Matching.Explaining;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching;

/// <summary>What holds of every round in which people took part in choosing.</summary>
public sealed class ChoicePropertyTests
{
    [Theory]
    [InlineData(MatchForm.Pairs, MatchMode.Optimizer)]
    [InlineData(MatchForm.Pairs, MatchMode.Stable)]
    [InlineData(MatchForm.Pairs, MatchMode.MenteeChoice)]
    [InlineData(MatchForm.Peers, MatchMode.Optimizer)]
    public void A_veto_is_never_matched_whoever_ranked_whom(MatchForm form, MatchMode mode)
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var input = WithChoices(random, Rounds.Random(random, form, 7, 4));
            var result = MatchingRound.Solve(input with { Policy = input.Policy with { Mode = mode } });
            var vetoes = input.Candidates.SelectMany(person => person.Blocks.Select(other => (person.Id, other))).ToHashSet();

            Assert.DoesNotContain(
                result.Pairs, pair => vetoes.Contains((pair.MenteeId, pair.MentorId)) || vetoes.Contains((pair.MentorId, pair.MenteeId)));
            Assert.All(
                input.Candidates,
                person => Assert.DoesNotContain(
                    PossiblePartners.Of(input, person.Id),
                    partner => vetoes.Contains((person.Id, partner.Candidate.Id)) || vetoes.Contains((partner.Candidate.Id, person.Id))));
        }
    }

    [Fact]
    public void Two_who_want_each_other_most_and_may_have_each_other_are_a_pair_of_a_stable_round()
    {
        var random = new Random(11);
        var wanted = 0;
        for (var round = 0; round < 500; round++)
        {
            var drawn = WithChoices(random, Rounds.Random(random, MatchForm.Pairs, 7, 4));
            var input = drawn with { Policy = drawn.Policy with { Mode = MatchMode.Stable } };
            if (PossiblePartners.Of(input, "l0") is not [var partner, ..] || input.Candidates.Single(person => person.Id == "l0").Capacity == 0)
            {
                continue;
            }

            wanted++;
            var result = MatchingRound.Solve(input with
            {
                Preferences =
                [
                    .. input.Preferences.Where(one => one.PersonId != "l0" && one.PersonId != partner.Candidate.Id),
                    new Preference("l0", [partner.Candidate.Id]),
                    new Preference(partner.Candidate.Id, ["l0"]),
                ],
            });

            Assert.Contains(result.Pairs, pair => pair.MenteeId == "l0" && pair.MentorId == partner.Candidate.Id);
        }

        Assert.True(wanted > 100, $"{wanted} rounds had such two.");
    }

    [Theory]
    [InlineData(MatchForm.Pairs)]
    [InlineData(MatchForm.Peers)]
    public void A_shortlist_holds_only_whom_the_rules_allow_and_never_more_than_is_asked_for(MatchForm form)
    {
        var random = new Random(13);
        for (var round = 0; round < 200; round++)
        {
            var drawn = WithChoices(random, Rounds.Random(random, form, 7, 4)) with { Preferences = [] };
            var input = drawn with { Candidates = [.. drawn.Candidates.Select(person => person with { Capacity = Math.Max(1, person.Capacity) })] };
            var result = MatchingRound.Solve(input);

            foreach (var (personId, entries) in RankingLists.Of(result, 3, bothSides: true))
            {
                var allowed = PossiblePartners.Of(input, personId).Select(partner => partner.Candidate.Id).ToHashSet();
                Assert.InRange(entries.Count, 1, 3);
                Assert.Equal(entries.Count, entries.Select(entry => entry.PartnerId).Distinct().Count());
                Assert.All(entries, entry => Assert.Contains(entry.PartnerId, allowed));
                Assert.All(result.Pairs.Where(pair => pair.MenteeId == personId).Take(3), pair =>
                    Assert.Contains(entries, entry => entry.PartnerId == pair.MentorId));
            }
        }
    }

    private static MatchingInput WithChoices(Random random, MatchingInput input) => input with
    {
        Candidates =
        [
            .. input.Candidates.Select(person => person with
            {
                Blocks = [.. input.Candidates.Where(other => other.Id != person.Id && random.Next(5) == 0).Select(other => other.Id)],
            }),
        ],
        Preferences =
        [
            .. input.Candidates.Where(_ => random.Next(2) == 0).Select(person => new Preference(
                person.Id,
                [
                    .. input.Candidates
                        .Where(other => other.Id != person.Id && (other.Role != person.Role || person.Role is MatchRole.Peer) && random.Next(2) == 0)
                        .OrderBy(_ => random.Next())
                        .Select(other => other.Id),
                ])),
        ],
    };
}
