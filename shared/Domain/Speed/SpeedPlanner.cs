using MentorFlow.Matching;
using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Rounds;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Domain.Speed;

/// <summary>Who is at an event when a turn is planned, and what was before it.</summary>
/// <param name="EventId">Names the event, so that ties fall otherwise in another one.</param>
/// <param name="Policy">How the program matches.</param>
/// <param name="OrgChart">Of those who are there, up to the top.</param>
/// <param name="Met">Everybody who sat together before, in any order.</param>
/// <param name="Idle">How many turns somebody was there without a pair of their own; who never was is missing.</param>
/// <param name="TurnsLeft">With this one, 1 or more.</param>
public sealed record SpeedRoster(
    string EventId,
    IReadOnlyList<Candidate> People,
    MatchingPolicy Policy,
    IReadOnlyList<ReportingLine> OrgChart,
    IReadOnlyList<PairOfIds> Met,
    IReadOnlyDictionary<string, int> Idle,
    int TurnsLeft);

/// <summary>One turn as it is planned.</summary>
/// <param name="Meetings">Two people each, or three.</param>
/// <param name="Idle">Who is there and meets nobody.</param>
/// <param name="Third">Who sits with two others, because the number is odd; null for nobody.</param>
public sealed record SpeedPairing(IReadOnlyList<IReadOnlyList<string>> Meetings, IReadOnlyList<string> Idle, string? Third);

/// <summary>
/// Plans the next turn of an event from who is there now, with a view to the turns after it; pure. Nobody meets anybody twice, nobody whom the program's
/// rules keep apart meets at all, and sitting out is shared.
/// </summary>
public static class SpeedPlanner
{
    /// <summary>What keeps two people of one side from one table; the others are about mentees and mentors.</summary>
    private const HardRule Apart = HardRule.ReportingLine | HardRule.SameManager | HardRule.SameTeam | HardRule.DeclaredConflict | HardRule.Block
        | HardRule.EarlierPartner | HardRule.Forbidden;

    /// <exception cref="InvalidOperationException">The org chart or the program's settings cannot be true, as no matching round would take them.</exception>
    public static SpeedPairing Plan(SpeedRoster roster)
    {
        var everybody = roster.People.Select(person => person.Id).Order(StringComparer.Ordinal).ToList();
        if (everybody.Count < 2)
        {
            return new SpeedPairing([], everybody, Third: null);
        }

        var input = InputOf(roster);
        if (MatchingRound.Validate(input).Count > 0)
        {
            // What somebody wrote in their profile must not stop an event.
            input = input with { Candidates = [.. input.Candidates.Select(WithoutProfile)] };
        }

        var result = MatchingRound.Solve(input);
        if (!result.IsValid)
        {
            throw new InvalidOperationException($"Nobody can be paired at {roster.EventId}: {result.Errors[0].Field}.");
        }

        var pairs = (ArePeers(roster) ? [.. result.Pairs.Select(pair => new PairOfIds(pair.MenteeId, pair.MentorId))] : FirstOf(result.Turns, roster.Idle))
            .OrderBy(pair => pair.MenteeId, StringComparer.Ordinal)
            .ToList();
        var busy = pairs.SelectMany(pair => new[] { pair.MenteeId, pair.MentorId }).ToHashSet(StringComparer.Ordinal);
        List<string> left = [.. everybody.Where(id => !busy.Contains(id))];
        var third = left.Count == 1 ? left[0] : null;
        var table = third is null ? null : TableFor(third, pairs, new RoundFrame(input));
        return new SpeedPairing(
            [.. pairs.Select(pair => Together(pair, pair == table ? third : null))], table is null ? left : [], table is null ? null : third);
    }

    private static IReadOnlyList<string> Together(PairOfIds pair, string? third) =>
        third is null ? [pair.MenteeId, pair.MentorId] : [pair.MenteeId, pair.MentorId, third];

    private static bool ArePeers(SpeedRoster roster) => roster.Policy.Form is MatchForm.Peers;

    private static MatchingInput InputOf(SpeedRoster roster)
    {
        var here = roster.People.Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        var least = here.Min(id => roster.Idle.GetValueOrDefault(id));
        return new MatchingInput
        {
            RoundId = roster.EventId,
            Candidates = [.. roster.People.Select(person => person with { Capacity = 1 })],
            OrgChart = roster.OrgChart,
            Forbidden = [.. roster.Met.Where(pair => here.Contains(pair.MenteeId) && here.Contains(pair.MentorId)).Distinct()],
            CarriedOver = ArePeers(roster) ? [.. here.Where(id => roster.Idle.GetValueOrDefault(id) > least).Order(StringComparer.Ordinal)] : [],
            IdleTurns = ArePeers(roster)
                ? null
                : here.Where(id => roster.Idle.GetValueOrDefault(id) > 0).ToDictionary(id => id, id => roster.Idle[id], StringComparer.Ordinal),
            Policy = roster.Policy with
            {
                Form = ArePeers(roster) ? MatchForm.Peers : MatchForm.Rotations,
                Mode = MatchMode.Optimizer,
                MenteesPerMentor = 1,
                MentorsPerMentee = 1,
                Turns = roster.TurnsLeft,
                Objectives = new Objectives(Floor: false),
                Explain = new Explanations(Prices: false, Sensitivity: false, Baselines: false),

                // For a few minutes nobody needs hours in common, nor much to give each other.
                Rules = roster.Policy.Rules with { OverlapMinutes = 0, MinimumScore = 0 },
            },
        };
    }

    private static Candidate WithoutProfile(Candidate person) => new()
    {
        Id = person.Id,
        Role = person.Role,
        Seniority = person.Seniority,
        Languages = person.Languages,
        ManagerId = person.ManagerId,
        Team = person.Team,
        Site = person.Site,
        Track = person.Track,
        Conflicts = person.Conflicts,
        Blocks = person.Blocks,
        EarlierPartners = person.EarlierPartners,
    };

    // The turns of a plan may come in any order: the fullest is held now, as people may leave, and of those the one that lets sit out who never has.
    private static IReadOnlyList<PairOfIds> FirstOf(IReadOnlyList<RotationTurn> turns, IReadOnlyDictionary<string, int> idle) => turns
        .OrderByDescending(turn => turn.Meetings.Count)
        .ThenBy(turn => turn.IdleIds.Sum(id => idle.GetValueOrDefault(id)))
        .ThenBy(turn => turn.Number)
        .First()
        .Meetings;

    // Rather three at a table than one alone.
    private static PairOfIds? TableFor(string third, IReadOnlyList<PairOfIds> pairs, RoundFrame frame)
    {
        var guest = frame.Roster[third];
        return pairs
            .Select(pair => (Pair: pair, One: frame.Roster[pair.MenteeId], Other: frame.Roster[pair.MentorId]))
            .Where(table => MayMeet(frame, guest, table.One) && MayMeet(frame, guest, table.Other))
            .OrderByDescending(table => ScoreOf(frame, guest, table.One) + ScoreOf(frame, guest, table.Other))
            .ThenBy(table => table.Pair.MenteeId, StringComparer.Ordinal)
            .Select(table => table.Pair)
            .FirstOrDefault();
    }

    private static bool MayMeet(RoundFrame frame, Profile one, Profile other)
    {
        if (one.Candidate.Role == other.Candidate.Role && one.Candidate.Role is not MatchRole.Peer)
        {
            return (frame.Rules.Broken(one, other) & Apart) == HardRule.None;
        }

        var (learner, guide) = one.Candidate.Role is MatchRole.Mentor ? (other, one) : (one, other);
        return PairJudge.Broken(frame, learner, guide, frame.Scorer.Score(learner, guide)) == HardRule.None;
    }

    private static int ScoreOf(RoundFrame frame, Profile one, Profile other) =>
        one.Candidate.Role is MatchRole.Mentor ? frame.Scorer.Score(other, one) : frame.Scorer.Score(one, other);
}
