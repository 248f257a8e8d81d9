using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Rules;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Explaining;

/// <summary>Why somebody has no partner, and what would change it.</summary>
internal sealed class UnmatchedPeople
{
    /// <summary>Mentors who are named; of more, some.</summary>
    private const int MostNamed = 3;

    // Who waits reads why: what another said of them, or answered for nobody to see, is not told to them.
    private const HardRule Untold = HardRule.Block | HardRule.DeclaredConflict | HardRule.Questions;

    private readonly RoundFrame frame;
    private readonly PairGraph graph;
    private readonly Func<int, bool> allowed;
    private readonly SeatsThatHelp help;
    private readonly int everybodyElse;
    private readonly HashSet<int> wanted;

    private UnmatchedPeople(RoundFrame frame, PairChoice choice)
    {
        this.frame = frame;
        graph = choice.Graph;
        allowed = PairFilter.AtLeast(frame, graph, 0);
        help = new SeatsThatHelp(graph, choice.Answer.Chosen, allowed);
        everybodyElse = graph.Guides.Count;
        wanted = [.. Enumerable.Range(0, graph.Pairs).Where(allowed).Select(pair => graph.Guide[pair])];
    }

    private bool IsWhole => graph.Pairs == graph.Learners.Count * (long)graph.Guides.Count;

    public static IReadOnlyList<UnmatchedPerson> Explain(RoundFrame frame, PairChoice choice, IReadOnlyList<MatchedPair> pairs)
    {
        var matched = pairs.SelectMany(pair => new[] { pair.MenteeId, pair.MentorId }).ToHashSet(StringComparer.Ordinal);
        var people = new UnmatchedPeople(frame, choice);
        var learners = choice.Graph.Learners.Select((learner, row) => (learner, row))
            .Where(entry => !matched.Contains(entry.learner.Id))
            .Select(entry => people.Learner(entry.learner, entry.row));
        var guides = choice.Graph.Guides.Select((guide, place) => (guide, place))
            .Where(entry => !matched.Contains(entry.guide.Id))
            .Select(entry => people.Guide(entry.guide, entry.place));
        return [.. learners.Concat(guides).OrderBy(person => person.PersonId, StringComparer.Ordinal)];
    }

    private UnmatchedPerson Learner(Profile person, int row)
    {
        var known = Enumerable.Range(graph.RowStart[row], graph.RowStart[row + 1] - graph.RowStart[row]).ToList();
        var open = known.Count(allowed);
        return (frame.SeatsLeft(person), everybodyElse, open, frame.Policy.Mode) switch
        {
            (0, _, _, _) => NoPlaceLeft(person),
            (_, 0, _, _) => Say(
                person, UnmatchedReason.NobodyOnTheOtherSide, new Phrase("matching.unmatched.no-mentor"), new Phrase("matching.change.mentor-joining")),
            (_, _, 0, _) when HasNoLevel(person) => NoLevel(person),
            (_, _, 0, _) => Say(person, UnmatchedReason.RulesExcludeEveryone, Rules(known), Easiest(known)),
            (_, _, _, MatchMode.MenteeChoice) when person.Ranking is { Count: > 0 } => Say(
                person, UnmatchedReason.NotChosen, new Phrase("matching.unmatched.choices-taken"), new Phrase("matching.change.choosing")),
            (_, _, _, not MatchMode.Optimizer) => Say(
                person, UnmatchedReason.SeatsAllTaken, new Phrase("matching.unmatched.others-came-first"), new Phrase("matching.change.more-places")),
            _ when !frame.Policy.Objectives.MostPeople => Say(
                person, UnmatchedReason.LeftOverForTheTotal, new Phrase("matching.unmatched.others-gain-more"), new Phrase("matching.change.more-places")),
            _ => Say(person, UnmatchedReason.SeatsAllTaken, new Phrase("matching.unmatched.no-other-for-them"), OneMorePlace(row)),
        };
    }

    private UnmatchedPerson Guide(Profile person, int place) => (frame.SeatsLeft(person), graph.Learners.Count) switch
    {
        (0, _) => NoPlaceLeft(person),
        (_, 0) => Say(
            person, UnmatchedReason.NobodyOnTheOtherSide, new Phrase("matching.unmatched.no-mentee"), new Phrase("matching.change.mentee-joining")),
        _ when !wanted.Contains(place) && HasNoLevel(person) => NoLevel(person),
        (_, var mentees) when IsWhole && !wanted.Contains(place) => Say(
            person,
            UnmatchedReason.RulesExcludeEveryone,
            new Phrase("matching.unmatched.no-mentee-allowed", ("count", mentees)),
            new Phrase("matching.change.mentee-joining-or-rule")),
        _ => Say(
            person, UnmatchedReason.LeftOverForTheTotal, new Phrase("matching.unmatched.places-to-spare"), new Phrase("matching.change.more-mentees")),
    };

    private Phrase Rules(List<int> known) => (known.Count, everybodyElse) switch
    {
        (var looked, var all) when looked < all || known.Exists(pair => (graph.Broken[pair] & ~Untold) == HardRule.None) =>
            new Phrase("matching.unmatched.no-mentor-allowed", ("count", all)),
        (_, var all) => new Phrase(
            "matching.unmatched.no-mentor-allowed-by",
            ("count", all),
            ("rules", Counted(known).Select(rule => all == 1
                ? RuleWords.Of(rule.Rule)
                : new Phrase("matching.unmatched.rule", ("rule", rule.Rule), ("pairs", rule.Pairs))))),
    };

    private Phrase Easiest(List<int> known)
    {
        var single = known.GroupBy(pair => RuleWords.Veiled(graph.Broken[pair]))
            .Where(group => int.PopCount((int)group.Key) == 1)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .FirstOrDefault();
        return single is null
            ? new Phrase("matching.change.mentor-joining-or-rules")
            : new Phrase("matching.change.mentor-joining-or-rule", ("count", single.Count()), ("rule", single.Key));
    }

    private IEnumerable<(HardRule Rule, int Pairs)> Counted(List<int> known) =>
        Enum.GetValues<HardRule>()
            .Where(rule => rule != HardRule.None && (rule & Untold) == HardRule.None)
            .Select(rule => (rule, known.Count(pair => graph.Broken[pair].HasFlag(rule))))
            .Where(rule => rule.Item2 > 0)
            .OrderByDescending(rule => rule.Item2);

    private Phrase OneMorePlace(int row)
    {
        var guides = help.For(row).Select(guide => graph.Guides[guide].Id).Order(StringComparer.Ordinal).ToList();
        return guides.Count <= MostNamed
            ? new Phrase("matching.change.one-more-place", ("count", guides.Count), ("mentors", guides))
            : new Phrase("matching.change.one-more-place-with-any", ("count", guides.Count), ("mentors", guides.Take(MostNamed)));
    }

    // No rule can be told to have kept away whom nothing is known of that it compares.
    private bool HasNoLevel(Profile person) => frame.Policy.Rules.Seniority is not SeniorityRule.Any && person.Candidate.Seniority is null;

    private static UnmatchedPerson NoLevel(Profile person) => Say(
        person, UnmatchedReason.RulesExcludeEveryone, new Phrase("matching.unmatched.no-level"), new Phrase("matching.change.level"));

    private static UnmatchedPerson NoPlaceLeft(Profile person) => Say(
        person, UnmatchedReason.NoCapacity, new Phrase("matching.unmatched.no-place-left"), new Phrase("matching.change.more-places-of-their-own"));

    private static UnmatchedPerson Say(Profile person, UnmatchedReason reason, Phrase why, Phrase change) =>
        new(person.Id, person.Candidate.Role, reason, why, change);
}
