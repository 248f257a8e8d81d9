using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Rules;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Explaining;

/// <summary>Why somebody has no partner, and what would change it.</summary>
internal sealed class UnmatchedPeople
{
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
            (0, _, _, _) => Say(person, UnmatchedReason.NoCapacity, "has no capacity left across programs", "more capacity of their own"),
            (_, 0, _, _) => Say(person, UnmatchedReason.NobodyOnTheOtherSide, "no mentor is in the round", "a mentor joining"),
            (_, _, 0, _) => Say(
                person,
                UnmatchedReason.RulesExcludeEveryone,
                $"the rules exclude all {everybodyElse} mentors: {Rules(known)}",
                $"another mentor joining, or {Easiest(known)}"),
            (_, _, _, MatchMode.MenteeChoice) when person.Ranking is { Count: > 0 } =>
                Say(person, UnmatchedReason.NotChosen, "every mentor ranked was taken or not allowed", "choosing from the shortlist"),
            (_, _, _, not MatchMode.Optimizer) => Say(
                person,
                UnmatchedReason.SeatsAllTaken,
                "every seat of the mentors allowed went to somebody who came before",
                "more seats with the mentors allowed"),
            _ when !frame.Policy.Objectives.MostPeople => Say(
                person,
                UnmatchedReason.LeftOverForTheTotal,
                "the total is higher with others in the seats of the mentors allowed",
                "more seats with the mentors allowed"),
            _ =>
                Say(
                    person,
                    UnmatchedReason.SeatsAllTaken,
                    "every seat of the mentors allowed is taken by somebody for whom there is no other",
                    OneMoreSeat(row)),
        };
    }

    private UnmatchedPerson Guide(Profile person, int place) => (frame.SeatsLeft(person), graph.Learners.Count) switch
    {
        (0, _) => Say(person, UnmatchedReason.NoCapacity, "has no capacity left across programs", "more capacity of their own"),
        (_, 0) => Say(person, UnmatchedReason.NobodyOnTheOtherSide, "no mentee is in the round", "a mentee joining"),
        _ when IsWhole && !wanted.Contains(place) =>
            Say(
                person,
                UnmatchedReason.RulesExcludeEveryone,
                $"the rules exclude all {graph.Learners.Count} mentees",
                "another mentee joining, or a rule relaxed"),
        _ => Say(
            person,
            UnmatchedReason.LeftOverForTheTotal,
            "there are seats to spare, and every mentee served is served better elsewhere or is not allowed here",
            "more mentees joining, above all with needs this mentor meets"),
    };

    private string Rules(List<int> known) => known.Count < everybodyElse
        ? "all of those who meet a need and, by the proof, all others"
        : string.Join(", ", Counted(known).Select(rule => $"{RuleWords.Of(rule.Rule)} ({rule.Pairs})"));

    private string Easiest(List<int> known)
    {
        var single = known.GroupBy(pair => graph.Broken[pair])
            .Where(group => int.PopCount((int)group.Key) == 1)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .FirstOrDefault();
        return single is null ? "several rules relaxed together" : $"the rule set aside that alone stands before {single.Count()}: {RuleWords.Of(single.Key)}";
    }

    private IEnumerable<(HardRule Rule, int Pairs)> Counted(List<int> known) =>
        Enum.GetValues<HardRule>()
            .Where(rule => rule != HardRule.None)
            .Select(rule => (rule, known.Count(pair => graph.Broken[pair].HasFlag(rule))))
            .Where(rule => rule.Item2 > 0)
            .OrderByDescending(rule => rule.Item2);

    private string OneMoreSeat(int row)
    {
        var guides = help.For(row).Select(guide => graph.Guides[guide].Id).Order(StringComparer.Ordinal).ToList();
        return guides.Count <= 3
            ? $"one more seat with {string.Join(" or ", guides)}"
            : $"one more seat with any of {guides.Count} mentors, such as {string.Join(", ", guides.Take(3))}";
    }

    private static UnmatchedPerson Say(Profile person, UnmatchedReason reason, string why, string change) =>
        new(person.Id, person.Candidate.Role, reason, why, change);
}
