using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Rules;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Review;

/// <summary>Whom somebody could be with instead, and what it costs directly. Solves nothing, so it answers at once in any round.</summary>
public sealed class AlternativeSearch
{
    private readonly RoundFrame frame;
    private readonly Profile person;
    private readonly MatchedPair? present;
    private readonly ILookup<string, MatchedPair> pairsOf;

    private AlternativeSearch(RoundReview review, string personId)
    {
        frame = new RoundFrame(review.Input);
        person = frame.Roster[personId];
        pairsOf = review.Result.Pairs.SelectMany(pair => new[] { (Id: pair.MenteeId, pair), (Id: pair.MentorId, pair) })
            .ToLookup(side => side.Id, side => side.pair, StringComparer.Ordinal);
        present = pairsOf[personId].OrderByDescending(pair => pair.Standing).FirstOrDefault();
    }

    /// <param name="personId">A mentee or a peer: places are with mentors, so it is mentees who move.</param>
    public static Verdict<Alternatives> Of(RoundReview review, string personId)
    {
        if (review.Input.Candidates.FirstOrDefault(candidate => candidate.Id == personId) is not { } candidate)
        {
            return RefusalReason.Unknown;
        }

        return candidate.Role == MatchRole.Mentor
            ? Refusal.Invalid(new FieldError("personId", "matching.rules.mentor-asked-for"))
            : new AlternativeSearch(review, personId).Search();
    }

    private Alternatives Search()
    {
        var others = person.Candidate.Role == MatchRole.Peer ? frame.Roster.Peers : frame.Roster.Mentors;
        var partners = pairsOf[person.Id].Select(pair => Other(pair, person.Id)).ToHashSet(StringComparer.Ordinal);
        return new Alternatives(person.Id, present, [
            .. others.Where(other => other.Id != person.Id && !partners.Contains(other.Id))
                .Select(With)
                .OrderBy(alternative => alternative.Step is null ? alternative.How : AlternativeKind.FreePlace)
                .ThenByDescending(alternative => alternative.PeopleChange)
                .ThenByDescending(alternative => alternative.ScoreChange)
                .ThenByDescending(alternative => alternative.Score)
                .ThenBy(alternative => alternative.PartnerId, StringComparer.Ordinal),
        ]);
    }

    private Alternative With(Profile other)
    {
        var steps = frame.Scorer.Score(person, other);
        var broken = PairJudge.Broken(frame, person, other, steps);
        var score = (double)steps / PairScorer.Steps;
        if (broken != HardRule.None)
        {
            return new Alternative(other.Id, score, AlternativeKind.Ruled, RuleWords.Told(broken));
        }

        var full = new Alternative(other.Id, score, AlternativeKind.Full, []);
        if (present?.Standing == PairStanding.Accepted)
        {
            return full;
        }

        var gain = score - (present?.Score ?? 0);
        if (pairsOf[other.Id].Count() < Places(other))
        {
            return full with
            {
                How = AlternativeKind.FreePlace,
                ScoreChange = Rounded(gain),
                PeopleChange = present is null ? 1 : 0,
                Step = new ReviewStep(ReviewAction.Move, new PairOfIds(person.Id, other.Id)),
            };
        }

        return pairsOf[other.Id].Where(held => held.Standing == PairStanding.Proposed).Select(held => InPlaceOf(full, gain, held))
            .OrderByDescending(alternative => alternative.PeopleChange)
            .ThenByDescending(alternative => alternative.ScoreChange)
            .ThenBy(alternative => alternative.Displaced!.MenteeId, StringComparer.Ordinal)
            .FirstOrDefault() ?? full;
    }

    private Alternative InPlaceOf(Alternative wanted, double gain, MatchedPair held)
    {
        var displaced = frame.Roster[Other(held, wanted.PartnerId)];
        if (present is not null)
        {
            var left = frame.Roster[Other(present, person.Id)];
            var steps = frame.Scorer.Score(displaced, left);
            if (PairJudge.Broken(frame, displaced, left, steps) == HardRule.None)
            {
                var theirs = (double)steps / PairScorer.Steps;
                return wanted with
                {
                    How = AlternativeKind.Exchange,
                    ScoreChange = Rounded(gain + theirs - held.Score),
                    Displaced = held,
                    DisplacedScore = theirs,
                    Step = new ReviewStep(ReviewAction.Swap, new PairOfIds(person.Id, left.Id), new PairOfIds(displaced.Id, wanted.PartnerId)),
                };
            }
        }

        return wanted with
        {
            How = AlternativeKind.TakesPlace,
            ScoreChange = Rounded(gain - held.Score),
            PeopleChange = present is null ? 0 : -1,
            Displaced = held,
            Step = new ReviewStep(ReviewAction.Move, new PairOfIds(person.Id, wanted.PartnerId)),
        };
    }

    private int Places(Profile other) => frame.SeatsLeft(other) + frame.TakenBy(other);

    private static string Other(MatchedPair pair, string id) => pair.MenteeId == id ? pair.MentorId : pair.MenteeId;

    private static double Rounded(double change) => Math.Round(change, 4);
}
