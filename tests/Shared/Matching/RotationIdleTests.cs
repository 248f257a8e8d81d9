using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching;

public sealed class RotationIdleTests
{
    [Fact]
    public void What_was_sat_out_before_costs_no_meeting_and_the_answer_is_proven()
    {
        var random = new Random(43);
        for (var round = 0; round < 500; round++)
        {
            var input = Rounds.Random(random, MatchForm.Rotations, random.Next(0, 7), random.Next(0, 7));
            var idle = input.Candidates.Where(_ => random.Next(2) == 0).ToDictionary(person => person.Id, _ => random.Next(1, 4));

            var result = MatchingRound.Solve(input with { IdleTurns = idle });

            Assert.True(result.Certificate!.Proven, $"round {round}");
            Assert.Equal(Meetings(MatchingRound.Solve(input)), Meetings(result));
        }
    }

    [Fact]
    public void On_both_sides_who_sat_out_before_goes_first()
    {
        var mentees = MatchingRound.Solve(Of([Rounds.Mentee("a"), Rounds.Mentee("b"), Rounds.Mentor("m", 1)], "b"));
        var mentors = MatchingRound.Solve(Of([Rounds.Mentee("a"), Rounds.Mentor("m", 1), Rounds.Mentor("n", 1)], "n"));

        Assert.Equal(new PairOfIds("b", "m"), Assert.Single(mentees.Turns.Single().Meetings));
        Assert.Equal(new PairOfIds("a", "n"), Assert.Single(mentors.Turns.Single().Meetings));
    }

    private static MatchingInput Of(Candidate[] people, string idle)
    {
        var input = Rounds.Of(people);
        return input with
        {
            IdleTurns = new Dictionary<string, int> { [idle] = 1 },
            Policy = input.Policy with { Form = MatchForm.Rotations, Turns = 1 },
        };
    }

    private static int Meetings(MatchingResult result) => result.Turns.Sum(turn => turn.Meetings.Count);
}
