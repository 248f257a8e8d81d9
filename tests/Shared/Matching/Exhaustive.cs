using MentorFlow.Matching;
using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Scoring;

namespace MentorFlow.Tests.Shared.Matching;

/// <summary>Looks at every possible answer. Knows the objectives in order and nothing of how the solvers reach them.</summary>
internal static class Exhaustive
{
    /// <summary>More than there are people in a small round: whoever was carried over counts only among equally many.</summary>
    public const long OnePerson = 1000;

    /// <summary>People served (a thousand each, and one more for the carried-over), lowest score, total and load of the best set of pairs.</summary>
    public static (long Served, int Lowest, long Total, long Load) Pairs(MatchingInput input)
    {
        var frame = new RoundFrame(input);
        var people = frame.Roster.People;
        var options = (from left in people
                       from right in people
                       where input.Policy.Form == MatchForm.Peers
                           ? left.Index < right.Index
                           : left.Candidate.Role == MatchRole.Mentee && right.Candidate.Role == MatchRole.Mentor
                       let steps = frame.Scorer.Score(left, right)
                       where PairJudge.Broken(frame, left, right, steps) == HardRule.None
                       select (Left: left, Right: right, Steps: steps)).ToList();
        var seats = people.Select(frame.SeatsLeft).ToArray();
        var aims = input.Policy.Objectives;
        var best = (Served: -1L, Lowest: 0, Total: 0L, Load: 0L);
        var made = new List<(Profile Left, Profile Right, int Steps)>();
        Try(0);
        return best;

        void Try(int option)
        {
            if (option == options.Count)
            {
                var value = Value();
                best = Compare(value, best) > 0 ? value : best;
                return;
            }

            var (left, right, _) = options[option];
            if (seats[left.Index] > 0 && seats[right.Index] > 0)
            {
                (seats[left.Index], seats[right.Index]) = (seats[left.Index] - 1, seats[right.Index] - 1);
                made.Add(options[option]);
                Try(option + 1);
                made.RemoveAt(made.Count - 1);
                (seats[left.Index], seats[right.Index]) = (seats[left.Index] + 1, seats[right.Index] + 1);
            }

            Try(option + 1);
        }

        (long, int, long, long) Value()
        {
            var served = made.Select(pair => pair.Left)
                .Concat(input.Policy.Form == MatchForm.Peers ? made.Select(pair => pair.Right) : [])
                .Distinct()
                .Sum(person => frame.IsCarriedOver(person) ? OnePerson + 1 : OnePerson);
            var loads = made.GroupBy(pair => pair.Right).Sum(group => (long)group.Count() * (group.Count() - 1) / 2);
            return (served, made.Count == 0 ? 0 : made.Min(pair => pair.Steps), made.Sum(pair => (long)pair.Steps), loads);
        }

        int Compare((long Served, int Lowest, long Total, long Load) a, (long Served, int Lowest, long Total, long Load) b) =>
            (a.Served, aims.Floor ? a.Lowest : 0, a.Total, aims.EvenLoad ? -a.Load : 0)
                .CompareTo((b.Served, aims.Floor ? b.Lowest : 0, b.Total, aims.EvenLoad ? -b.Load : 0));
    }
}
