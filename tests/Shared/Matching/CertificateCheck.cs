using MentorFlow.Matching;
using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Tests.Shared.Matching;

/// <summary>
/// Checks a certificate from people, rules and prices alone, over every pair of the round: no price may be beaten by a pair,
/// and what the prices allow at most must be what the pairs are worth.
/// </summary>
internal static class CertificateCheck
{
    public static void Holds(MatchingInput input, MatchingResult result)
    {
        var frame = new RoundFrame(input);
        var certificate = result.Certificate!;
        var price = certificate.Prices.ToDictionary(entry => entry.PersonId, entry => entry.Points, StringComparer.Ordinal);
        var made = result.Pairs.Select(pair => (pair.MenteeId, pair.MentorId)).ToHashSet();
        var bound = 0m;
        var value = 0m;
        foreach (var mentee in frame.Roster.Mentees.Where(mentee => frame.SeatsLeft(mentee) > 0))
        {
            var worth = mentee.Candidate.HasPartner ? 0
                : certificate.Scale.PerPerson + (frame.IsCarriedOver(mentee) ? certificate.Scale.PerCarriedOver : 0);
            bound += worth - Math.Min(price[mentee.Id], worth);
            value += result.Pairs.Any(pair => pair.MenteeId == mentee.Id) ? worth : 0;
            foreach (var mentor in frame.Roster.Mentors.Where(mentor => frame.SeatsLeft(mentor) > 0))
            {
                var steps = frame.Scorer.Score(mentee, mentor);
                if (steps >= certificate.Floor * PairScorer.Steps - 1e-6 && PairJudge.Broken(frame, mentee, mentor, steps) == HardRule.None)
                {
                    bound += Math.Max(0, price[mentee.Id] + (certificate.Scale.PerScoreStep * (decimal)steps) - price[mentor.Id]);
                }

                value += made.Contains((mentee.Id, mentor.Id)) ? certificate.Scale.PerScoreStep * (decimal)steps : 0;
            }
        }

        foreach (var mentor in frame.Roster.Mentors)
        {
            for (var seat = 0; seat < frame.SeatsLeft(mentor); seat++)
            {
                bound += Math.Max(0, price[mentor.Id] - (certificate.Scale.PerExtraLoad * seat));
                value -= seat < result.Pairs.Count(pair => pair.MentorId == mentor.Id) ? certificate.Scale.PerExtraLoad * seat : 0;
            }
        }

        Assert.Equal(value, bound);
        Assert.Equal(value, certificate.Value);
        Assert.True(certificate.Proven);
    }

    /// <summary>The same among peers: two prices and the odd groups around a pair cover what it is worth.</summary>
    public static void HoldsAmongPeers(MatchingInput input, MatchingResult result)
    {
        var frame = new RoundFrame(input);
        var certificate = result.Certificate!;
        var price = certificate.Prices.ToDictionary(entry => entry.PersonId, entry => entry.Points, StringComparer.Ordinal);
        foreach (var left in frame.Roster.Peers.Where(peer => frame.SeatsLeft(peer) > 0))
        {
            foreach (var right in frame.Roster.Peers.Where(peer => peer.Index > left.Index && frame.SeatsLeft(peer) > 0))
            {
                var steps = frame.Scorer.Score(left, right);
                if (steps >= (certificate.Floor * PairScorer.Steps) - 1e-6 && PairJudge.Broken(frame, left, right, steps) == HardRule.None)
                {
                    var around = certificate.OddGroups.Where(group => group.PersonIds.Contains(left.Id) && group.PersonIds.Contains(right.Id))
                        .Sum(group => group.Points);
                    Assert.True(price[left.Id] + price[right.Id] + around >= Worth(left) + Worth(right) + (certificate.Scale.PerScoreStep * (decimal)steps));
                }
            }
        }

        Assert.All(certificate.Prices, entry => Assert.True(entry.Points >= 0));
        Assert.All(certificate.OddGroups, group => Assert.True(group.Points >= 0 && group.PersonIds.Count % 2 == 1));
        var value = result.Pairs.Sum(pair =>
            Worth(frame.Roster[pair.MenteeId])
                + Worth(frame.Roster[pair.MentorId])
                + (certificate.Scale.PerScoreStep * (decimal)Math.Round(pair.Score * PairScorer.Steps)));
        Assert.Equal(value, certificate.Prices.Sum(entry => entry.Points) + certificate.OddGroups.Sum(group => group.Points * (group.PersonIds.Count - 1) / 2));
        Assert.Equal((value, true), (certificate.Value, certificate.Proven));

        decimal Worth(Profile peer) => certificate.Scale.PerPerson + (frame.IsCarriedOver(peer) ? certificate.Scale.PerCarriedOver : 0);
    }
}
