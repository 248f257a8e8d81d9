using MentorFlow.Matching;
using MentorFlow.Matching.Circles;
using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Rotations;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching;

public sealed class FormAgreementTests
{
    [Fact]
    public void A_thousand_small_rounds_of_circles_are_solved_as_exhaustive_search_solves_them()
    {
        var random = new Random(31);
        for (var round = 0; round < 1000; round++)
        {
            var input = Rounds.Random(random, MatchForm.Circles, random.Next(0, 6), random.Next(0, 3));
            var ground = new CircleGround(new RoundFrame(input));
            var result = MatchingRound.Solve(input);
            var found = CircleValue.Of(ground, [.. ground.Tables.Select(table => Members(ground, result, table.Host!.Id))]);

            Assert.True(result.Certificate!.Proven);
            Assert.Equal(BestCircles(ground), found);
        }
    }

    [Fact]
    public void Small_rounds_among_equals_and_with_circles_that_run_are_solved_as_exhaustive_search_solves_them()
    {
        var random = new Random(53);
        for (var round = 0; round < 200; round++)
        {
            var drawn = Rounds.Random(random, MatchForm.Circles, random.Next(0, 7), random.Next(0, 2));
            var runs = drawn.Candidates.Count > 2 && round % 2 == 0 ? drawn.Candidates.Take(2).Select(person => person.Id).ToList() : [];
            var input = drawn with
            {
                Candidates = [.. drawn.Candidates.Select(person => person with { Role = MatchRole.Peer })],
                CarriedOver = [.. drawn.CarriedOver.Except(runs)],
                OpenCircles = runs.Count > 0 ? [new OpenCircle("running", null, runs, random.Next(1, 4))] : null,
            };
            var ground = new CircleGround(new RoundFrame(input));
            var result = MatchingRound.Solve(input);

            Assert.True(result.Certificate!.Proven);
            Assert.Equal(BestCircles(ground), CircleValue.Of(ground, Seated(ground, result)));
        }
    }

    [Fact]
    public void A_thousand_small_rotations_hold_as_many_meetings_as_exhaustive_search_finds()
    {
        var random = new Random(37);
        for (var round = 0; round < 1000; round++)
        {
            var input = Rounds.Random(random, MatchForm.Rotations, random.Next(0, 4), random.Next(0, 4));
            var plan = new RotationPlan(new RoundFrame(input));
            var result = MatchingRound.Solve(input);
            var meetings = result.Turns.SelectMany(turn => turn.Meetings).ToList();

            Assert.True(result.Certificate!.Proven);
            Assert.Equal(meetings.Count, meetings.Distinct().Count());
            Assert.All(
                result.Turns,
                turn => Assert.Equal(2 * turn.Meetings.Count, turn.Meetings.SelectMany(pair => new[] { pair.MenteeId, pair.MentorId }).Distinct().Count()));
            var idle = plan.Learners.Sum(learner => Triangle(input.Policy.Turns - meetings.Count(meeting => meeting.MenteeId == learner.Id)));
            Assert.Equal(BestMeetings(plan, input.Policy.Turns), (meetings.Count, -idle, (long)Math.Round(result.TotalScore * 10_000)));
        }
    }

    [Fact]
    public void In_circles_one_person_more_outweighs_everybody_carried_over()
    {
        string[] others = ["a", "b", "c"];
        var input = Rounds.Of(
            [
                .. others.Select(id => Rounds.Mentee(id)),
                Rounds.Mentee("x") with { Conflicts = others },
                Rounds.Mentee("y") with { Conflicts = others },
                Rounds.Mentor("host", 1),
            ]);

        var result = MatchingRound.Solve(
            input with { CarriedOver = ["x", "y"], Policy = input.Policy with { Form = MatchForm.Circles, Circles = new CircleBounds(1, 8) } });

        Assert.Equal(others, result.Circles.Single().Members.Select(member => member.PersonId));
        Assert.True(result.Certificate!.Proven);
    }

    private static List<int> Members(CircleGround ground, MatchingResult result, string host) =>
        [
            .. result.Circles.Where(circle => circle.HostId == host)
                .SelectMany(circle => circle.Members)
                .Select(member => ground.Members.Select(person => person.Id).ToList().IndexOf(member.PersonId)),
        ];

    // The circle that runs has a table of its own; the others are alike.
    private static List<List<int>> Seated(CircleGround ground, MatchingResult result)
    {
        var ids = ground.Members.Select(person => person.Id).ToList();
        var others = new Queue<Circle>(result.Circles.Where(circle => circle.Joins is null));
        return
        [
            .. ground.Tables.Select(table => table.Joins is { } joins
                ? result.Circles.FirstOrDefault(circle => circle.Joins == joins)
                : others.TryDequeue(out var next) ? next : null)
                .Select(circle => circle?.Members.Select(member => ids.IndexOf(member.PersonId)).ToList() ?? []),
        ];
    }

    private static CircleValue BestCircles(CircleGround ground)
    {
        var circles = ground.Tables.Select(_ => new List<int>()).ToArray();
        var best = CircleValue.Of(ground, circles);
        Place(0);
        return best;

        void Place(int member)
        {
            if (member == ground.Members.Count)
            {
                var value = CircleValue.Of(ground, circles);
                best = circles.Index().All(circle => Lawful(ground.Tables[circle.Index], circle.Item)) && value.CompareTo(best) > 0 ? value : best;
                return;
            }

            Place(member + 1);
            for (var host = 0; host < circles.Length; host++)
            {
                if (ground.Allowed(member, host))
                {
                    circles[host].Add(member);
                    Place(member + 1);
                    circles[host].Remove(member);
                }
            }
        }

        bool Lawful(CircleTable table, List<int> circle) => circle.Count == 0
            || (circle.Count >= table.Least
                && circle.Count <= table.Most
                && !circle.Exists(one => circle.Exists(other => ground.Clash(one, other))));
    }

    private static (int Meetings, long IdleCost, long Steps) BestMeetings(RotationPlan plan, int turns)
    {
        var best = (Meetings: 0, IdleCost: long.MinValue, Steps: 0L);
        for (var set = 0; set < 1 << plan.Allowed.Count; set++)
        {
            var chosen = plan.Allowed.Where((_, index) => (set >> index & 1) == 1).ToList();
            if (chosen.CountBy(meeting => meeting.Row).All(count => count.Value <= turns)
                && chosen.CountBy(meeting => meeting.Column).All(count => count.Value <= turns))
            {
                var idle = Enumerable.Range(0, plan.Learners.Count).Sum(row => Triangle(turns - chosen.Count(meeting => meeting.Row == row)));
                var value = (chosen.Count, -idle, chosen.Sum(meeting => (long)meeting.Steps));
                best = value.CompareTo(best) > 0 ? value : best;
            }
        }

        return best;
    }

    private static long Triangle(int idleTurns) => (long)idleTurns * (idleTurns - 1) / 2;
}
