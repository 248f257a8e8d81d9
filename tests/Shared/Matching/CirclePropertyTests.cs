using MentorFlow.Matching;
using MentorFlow.Matching.Circles;
using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching;

/// <summary>What holds of every round of circles, whatever its people, their lines and their conflicts.</summary>
public sealed class CirclePropertyTests
{
    private const HardRule Kept = HardRule.ReportingLine | HardRule.DeclaredConflict | HardRule.Block;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sizes_are_in_bounds_nobody_sits_twice_and_lines_and_conflicts_are_kept_apart(bool rotates)
    {
        var random = new Random(41);
        for (var round = 0; round < 150; round++)
        {
            var input = Drawn(random, rotates);
            var frame = new RoundFrame(input);
            var result = MatchingRound.Solve(input);

            Assert.Empty(result.Errors);
            var seated = result.Circles.SelectMany(PeopleOf).ToList();
            Assert.Equal(seated.Count, seated.Distinct().Count());
            Assert.All(seated, id => Assert.True(frame.SeatsLeft(frame.Roster[id]) > 0));
            Assert.All(result.Circles, circle => Assert.InRange(
                circle.Members.Count,
                input.Policy.Circles.MinMembers + (rotates ? 1 : 0),
                input.Policy.Circles.MaxMembers + (rotates ? 1 : 0)));
            Assert.All(result.Circles.SelectMany(circle => Pairs([.. PeopleOf(circle)])), pair => Assert.Equal(
                HardRule.None, frame.Rules.Broken(frame.Roster[pair.One], frame.Roster[pair.Other]) & Kept));
            Assert.True(result.Certificate!.Value <= result.Certificate.Bound);
            Assert.Equal(
                frame.Roster.People.Count(person => person.Candidate.Role is not MatchRole.Mentor),
                seated.Count(id => frame.Roster[id].Candidate.Role is not MatchRole.Mentor) + result.Unmatched.Count);
        }
    }

    [Fact]
    public void A_circle_that_runs_is_filled_up_to_its_places_by_who_fits_those_in_it()
    {
        var random = new Random(43);
        for (var round = 0; round < 300; round++)
        {
            var drawn = Drawn(random, rotates: false);
            var sitting = drawn.Candidates.Where(candidate => candidate.Role is MatchRole.Mentee).Take(2).Select(candidate => candidate.Id)
                .Append(drawn.Candidates.First(candidate => candidate.Role is MatchRole.Mentor).Id)
                .ToList();
            var open = new OpenCircle("running", sitting[^1], sitting, random.Next(1, 4));
            var input = drawn with { OpenCircles = [open], CarriedOver = [.. drawn.CarriedOver.Where(id => !sitting.Contains(id))] };
            var frame = new RoundFrame(input);

            var result = MatchingRound.Solve(input);

            var joined = result.Circles.Where(circle => circle.Joins == "running")
                .SelectMany(circle => circle.Members)
                .Select(member => member.PersonId)
                .ToList();
            Assert.InRange(joined.Count, 0, open.Seats);
            Assert.DoesNotContain(result.Circles.SelectMany(circle => circle.Members), member => sitting.Contains(member.PersonId));
            Assert.DoesNotContain(result.Unmatched, person => sitting.Contains(person.PersonId));
            Assert.All(Pairs([.. joined, .. sitting]).Where(pair => joined.Contains(pair.One)), pair => Assert.Equal(
                HardRule.None, frame.Rules.Broken(frame.Roster[pair.One], frame.Roster[pair.Other]) & Kept));
        }
    }

    [Fact]
    public void A_large_round_is_solved_within_seconds_and_says_how_far_it_may_be_from_the_best()
    {
        var random = new Random(47);
        var input = Rounds.Random(random, MatchForm.Circles, 400, 60) with { Policy = Large() };
        var free = input with { Candidates = [.. input.Candidates.Select(candidate => candidate with { Capacity = 1, Conflicts = [] })] };

        var result = MatchingRound.Solve(free);

        Assert.Equal(400, result.Circles.Sum(circle => circle.Members.Count));
        Assert.True(result.Certificate!.Value <= result.Certificate.Bound);

        MatchingPolicy Large() => new() { Form = MatchForm.Circles, Weights = Rounds.NeedsOnly, Circles = new CircleBounds(3, 7) };
    }

    [Fact]
    public void A_coordinators_circle_is_judged_by_the_rules_of_the_solver()
    {
        var input = Rounds.Of(
            [
                Rounds.Mentee("a", "x") with { Conflicts = ["b"] },
                Rounds.Mentee("b", "x"),
                Rounds.Mentee("c", "x"),
                Rounds.Mentor("host", 1, ("x", 5)),
            ]) with
        { Policy = new MatchingPolicy { Form = MatchForm.Circles, Weights = Rounds.NeedsOnly, Circles = new CircleBounds(2, 4) } };

        var apart = CircleReview.Judge(input, new CircleWish("host", ["a", "b", "c"]));
        var together = CircleReview.Judge(input, new CircleWish("host", ["b", "c"]));

        Assert.Single(apart.Clashes);
        Assert.Empty(together.Clashes);
        Assert.All(together.Circle!.Members, member => Assert.Equal((1.0, 1.0), (member.Score, member.Coverage)));
        Assert.Equal(["x"], together.Circle.Topics);
        Assert.Null(CircleReview.Judge(input, new CircleWish("host", ["nobody"])).Circle);
    }

    private static MatchingInput Drawn(Random random, bool rotates)
    {
        var drawn = Rounds.Random(random, MatchForm.Circles, random.Next(2, 8), random.Next(1, 4));
        var ids = drawn.Candidates.Select(candidate => candidate.Id).ToList();
        return drawn with
        {
            Candidates =
            [
                .. drawn.Candidates.Select(candidate => candidate with
                {
                    Role = rotates ? MatchRole.Peer : candidate.Role,
                    Needs = rotates && candidate.Needs.Count == 0 ? [new SkillNeed("a", 3)] : candidate.Needs,
                }),
            ],
            CarriedOver = [.. drawn.CarriedOver.Where(id => rotates || id[0] == 'l')],

            // Upwards only: a chart without cycles.
            OrgChart = [.. ids.Index().Skip(1).Where(_ => random.Next(3) == 0).Select(one => new ReportingLine(one.Item, ids[random.Next(one.Index)]))],
        };
    }

    private static IEnumerable<string> PeopleOf(Circle circle) =>
        circle.Members.Select(member => member.PersonId).Concat(circle.HostId is { } host && circle.Joins is null ? [host] : []);

    private static IEnumerable<(string One, string Other)> Pairs(IReadOnlyList<string> people) =>
        from one in people.Index() from other in people.Skip(one.Index + 1) select (one.Item, other);
}
