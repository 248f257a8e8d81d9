using MentorFlow.Matching;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Tests.Matching;

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
            var worth = certificate.Scale.PerPerson + (frame.IsCarriedOver(mentee) ? certificate.Scale.PerCarriedOver : 0);
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
}
