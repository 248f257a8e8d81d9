using MentorFlow.Matching;
using MentorFlow.Matching.Circles;
using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching;

/// <summary>Rounds of circles with more people than every set of circles can be looked at for.</summary>
public sealed class CircleSearchTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_search_comes_close_to_what_is_proven_where_both_can_be_had_and_never_above_the_bound(bool rotates)
    {
        var (seated, best, reached) = (0, 0L, 0L);
        for (var seed = 1; seed <= 2; seed++)
        {
            var ground = new CircleGround(new RoundFrame(Drawn(seed, 13, rotates)));
            var bound = new CircleBound(ground);
            var repair = new CircleRepair(ground);

            var proven = CircleValue.Of(ground, CircleProof.Find(ground)!);
            var found = CircleValue.Of(ground, new CircleSearch(ground, bound, repair, repair.Run(bound.Circles)).Run());

            Assert.True(found.CompareTo(proven) <= 0);
            Assert.True((bound.PerPerson * proven.Seated) + proven.Total <= bound.Points);
            (seated, best, reached) = (seated + (found.Seated == proven.Seated ? 1 : 0), best + proven.Lowest, reached + found.Lowest);
        }

        Assert.Equal(2, seated);
        Assert.True(reached >= 0.95 * best, $"{reached} of {best}");
    }

    [Fact]
    public void Twenty_equals_all_sit_in_circles_that_do_not_hang_on_the_order_of_the_list()
    {
        var input = Drawn(seed: 5, 20, rotates: true);

        var result = MatchingRound.Solve(input);
        var turned = MatchingRound.Solve(input with { Candidates = [.. input.Candidates.Reverse()] });

        Assert.Equal(20, result.Circles.Sum(circle => circle.Members.Count));
        Assert.All(result.Circles, circle => Assert.InRange(circle.Members.Count, 4, 8));
        Assert.False(result.Certificate!.Proven);
        Assert.True(result.Certificate.Value <= result.Certificate.Bound);
        Assert.Equal(Seats(result), Seats(turned));
    }

    [Fact]
    public void One_place_among_many_who_wait_goes_to_whoever_fits_best_with_proof()
    {
        var drawn = Drawn(seed: 6, 40, rotates: true);
        var runs = drawn.Candidates.Take(4).Select(person => person.Id).ToList();
        var input = drawn with
        {
            OpenCircles = [new OpenCircle("running", null, runs, Seats: 1)],
            Policy = drawn.Policy with { Circles = new CircleBounds(1000, 1000) },
        };
        var ground = new CircleGround(new RoundFrame(input));

        var result = MatchingRound.Solve(input);

        var best = Enumerable.Range(0, ground.Members.Count).Max(member => ground.Steps(member, 0, [member]));
        Assert.Equal(best / 10_000.0, Assert.Single(Assert.Single(result.Circles).Members).Score);
        Assert.True(result.Certificate!.Proven);
    }

    [Fact]
    public void A_circle_whose_host_has_left_is_filled_up_by_who_fits_those_in_it_and_each_other()
    {
        var drawn = Drawn(seed: 7, 6, rotates: false);
        List<Candidate> mentees = [.. drawn.Candidates.Where(person => person.Role is MatchRole.Mentee)];
        var input = drawn with { Candidates = mentees, OpenCircles = [new OpenCircle("running", null, [mentees[0].Id], Seats: 2)] };

        var result = MatchingRound.Solve(input);

        Assert.Equal(2, Assert.Single(result.Circles, circle => circle.Joins == "running").Members.Count);
    }

    private static IEnumerable<string> Seats(MatchingResult result) =>
        result.Circles.Select(circle => string.Join(' ', circle.Members.Select(member => member.PersonId)));

    // Every fourth hosts where there are hosts.
    private static MatchingInput Drawn(int seed, int people, bool rotates)
    {
        var random = new Random(seed);
        string[] skills = ["a", "b", "c", "d", "e", "f"];
        return new MatchingInput
        {
            RoundId = "search",
            Candidates =
            [
                .. Enumerable.Range(0, people).Select(number => new Candidate
                {
                    Id = $"p{number}",
                    Role = rotates ? MatchRole.Peer : number % 4 == 0 ? MatchRole.Mentor : MatchRole.Mentee,
                    Needs = [.. skills.Where(_ => random.Next(3) == 0).Select(skill => new SkillNeed(skill, random.Next(1, 6)))],
                    Offers = [.. skills.Where(_ => random.Next(3) == 0).Select(skill => new SkillOffer(skill, random.Next(1, 6)))],
                    Goals = [.. skills.Where(_ => random.Next(3) == 0)],
                    Seniority = random.Next(6),
                }),
            ],
            Seed = seed,
            Policy = new MatchingPolicy { Form = MatchForm.Circles, Circles = new CircleBounds(3, 7) },
        };
    }
}
