using System.Text;
using MentorFlow.Json;
using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching;

public sealed class AnswerInvariantTests
{
    public static TheoryData<MatchForm> Forms => [MatchForm.Pairs, MatchForm.Peers, MatchForm.Circles, MatchForm.Rotations];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_order_in_which_people_are_listed_changes_nothing(MatchForm form)
    {
        var random = new Random(7);
        for (var round = 0; round < 150; round++)
        {
            var input = Rounds.Random(random, form, 6, form == MatchForm.Peers ? 0 : 4);
            var shuffled = input with { Candidates = [.. input.Candidates.OrderBy(_ => random.Next())], CarriedOver = [.. input.CarriedOver.Reverse()] };

            Assert.Equal(CanonicalText(MatchingRound.Solve(input)), CanonicalText(MatchingRound.Solve(shuffled)));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_conflict_is_ever_paired(MatchForm form)
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var input = Rounds.Random(random, form, 7, form == MatchForm.Peers ? 0 : 4);
            var conflicts = input.Candidates.SelectMany(person => person.Conflicts.SelectMany(other => new[] { (person.Id, other), (other, person.Id) }))
                .ToHashSet();

            Assert.DoesNotContain(Together(MatchingRound.Solve(input)), conflicts.Contains);
        }
    }

    [Fact]
    public void Lifting_a_conflict_never_makes_the_best_answer_worse()
    {
        var random = new Random(13);
        for (var round = 0; round < 300; round++)
        {
            var input = Rounds.Random(random, round % 2 == 0 ? MatchForm.Pairs : MatchForm.Peers, 6, round % 2 == 0 ? 4 : 0);
            input = input with { Policy = input.Policy with { Objectives = new Objectives(Floor: false, EvenLoad: false) } };
            var lifted = input with { Candidates = [.. input.Candidates.Select(person => person with { Conflicts = [.. person.Conflicts.Skip(1)] })] };

            Assert.True(MatchingRound.Solve(lifted).Certificate!.Value >= MatchingRound.Solve(input).Certificate!.Value, $"round {round}");
        }
    }

    [Fact]
    public void Nobody_is_given_more_partners_than_they_have_capacity_for()
    {
        var random = new Random(17);
        for (var round = 0; round < 300; round++)
        {
            var input = Rounds.Random(random, MatchForm.Pairs, 8, 4);
            var given = MatchingRound.Solve(input).Pairs.SelectMany(pair => new[] { pair.MenteeId, pair.MentorId }).CountBy(id => id).ToDictionary();

            Assert.All(input.Candidates, person => Assert.True(given.GetValueOrDefault(person.Id) <= person.Capacity));
        }
    }

    [Fact]
    public void The_certificate_of_a_round_of_peers_holds_when_checked_without_the_solver()
    {
        var random = new Random(19);
        for (var round = 0; round < 500; round++)
        {
            var input = Rounds.Random(random, MatchForm.Peers, random.Next(0, 12), 0);
            CertificateCheck.HoldsAmongPeers(input, MatchingRound.Solve(input));
        }
    }

    [Fact]
    public void Whatever_was_accepted_stands_after_declines_and_the_rest_is_proven_best()
    {
        var random = new Random(23);
        for (var round = 0; round < 500; round++)
        {
            var input = Rounds.Random(random, MatchForm.Pairs, 7, 5);
            var first = MatchingRound.Solve(input).Pairs.Select(pair => new PairOfIds(pair.MenteeId, pair.MentorId)).ToList();
            var accepted = first.Where(_ => random.Next(2) == 0).ToList();
            var declined = first.Except(accepted).Where(_ => random.Next(2) == 0).ToList();
            var second = MatchingRound.Solve(input with { Accepted = accepted, Declined = declined });

            Assert.Equal(
                accepted.ToHashSet(),
                second.Pairs.Where(pair => pair.Standing == PairStanding.Accepted).Select(pair => new PairOfIds(pair.MenteeId, pair.MentorId)).ToHashSet());
            Assert.DoesNotContain(second.Pairs, pair => declined.Contains(new PairOfIds(pair.MenteeId, pair.MentorId)));
            Assert.Equal((true, 0m), (second.Certificate!.Proven, second.Certificate.Gap));
        }
    }

    private static string CanonicalText(MatchingResult result) => Encoding.UTF8.GetString(CanonicalJson.Of(result).Span);

    private static IEnumerable<(string, string)> Together(MatchingResult result) =>
        result.Pairs.Select(pair => (pair.MenteeId, pair.MentorId))
            .Concat(result.Turns.SelectMany(turn => turn.Meetings.Select(pair => (pair.MenteeId, pair.MentorId))))
            .Concat(result.Circles.SelectMany(circle => circle.Members.Select(member => (circle.HostId!, member.PersonId))))
            .Concat(
                result.Circles.SelectMany(circle =>
                    from one in circle.Members from other in circle.Members where one != other select (one.PersonId, other.PersonId)));
}
