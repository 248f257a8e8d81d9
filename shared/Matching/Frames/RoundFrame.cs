using MentorFlow.Matching.Rules;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Frames;

/// <summary>A valid input made ready: people in the round's own order, rules, scores, and the seats that standing pairs leave.</summary>
public sealed class RoundFrame
{
    private readonly int[] taken;
    private readonly HashSet<int> carriedOver;

    public RoundFrame(MatchingInput input)
    {
        Input = input;
        Roster = new Roster(input);
        Rules = new RuleSet(input, Roster);
        Scorer = new PairScorer(input.Policy);
        Standing =
        [
            .. input.Accepted.Select(pair => new StandingPair(Roster[pair.MenteeId], Roster[pair.MentorId], PairStanding.Accepted)),
            .. input.Locked.Select(pair => new StandingPair(Roster[pair.MenteeId], Roster[pair.MentorId], PairStanding.Locked)),
        ];
        carriedOver = [.. input.CarriedOver.Select(id => Roster[id].Index)];
        taken = new int[Roster.People.Count];
        foreach (var pair in Standing)
        {
            taken[pair.Learner.Index]++;
            taken[pair.Guide.Index]++;
        }
    }

    public MatchingInput Input { get; }

    public MatchingPolicy Policy => Input.Policy;

    /// <summary>Told when a phase of the solving begins; null where nobody waits for it.</summary>
    public Action<SolvingPhase>? Watch { get; init; }

    public Roster Roster { get; }

    public RuleSet Rules { get; }

    public PairScorer Scorer { get; }

    public IReadOnlyList<StandingPair> Standing { get; }

    /// <summary>Pairs of this person that already stand.</summary>
    public int TakenBy(Profile person) => taken[person.Index];

    /// <summary>Partners this person can still get in this round.</summary>
    public int SeatsLeft(Profile person)
    {
        var limit = person.Candidate.Role switch
        {
            MatchRole.Mentor => Policy.MenteesPerMentor,
            MatchRole.Mentee => Policy.MentorsPerMentee,
            _ => 1,
        };
        return Math.Max(0, Math.Min(limit, person.Candidate.Capacity) - TakenBy(person));
    }

    public bool IsCarriedOver(Profile person) => carriedOver.Contains(person.Index);
}

/// <summary>A pair that the round may not move.</summary>
public sealed record StandingPair(Profile Learner, Profile Guide, PairStanding Standing);
