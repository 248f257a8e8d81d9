using System.Text.Json;
using MentorFlow.Json;
using MentorFlow.Matching;
using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Review;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching;

/// <summary>Questions of a program's own: some must be answered alike, others count.</summary>
public sealed class OwnQuestionTests
{
    private static readonly MatchQuestion Place = new("place", Must: true);
    private static readonly MatchQuestion Topics = new("topics", Must: true);
    private static readonly MatchQuestion Pace = new("pace", OnScale: true, Must: true);
    private static readonly MatchQuestion Tone = new("tone");
    private static readonly MatchQuestion Depth = new("depth", OnScale: true);

    public static TheoryData<MatchForm> Forms => [MatchForm.Pairs, MatchForm.Peers, MatchForm.Circles, MatchForm.Rotations];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_must_is_never_broken_by_any_pair(MatchForm form)
    {
        var random = new Random(31);
        for (var round = 0; round < 200; round++)
        {
            var input = Asked(random, Rounds.Random(random, form, 7, form == MatchForm.Peers ? 0 : 4));
            var people = input.Candidates.ToDictionary(person => person.Id);
            var result = MatchingRound.Solve(input);

            Assert.True(result.IsValid, string.Join("; ", result.Errors));
            Assert.All(Together(result), pair => Assert.True(Fit(people[pair.One], people[pair.Other]), $"round {round}: {pair}"));
        }
    }

    [Fact]
    public void Rounds_with_own_questions_are_solved_to_the_best_answer_there_is()
    {
        var random = new Random(37);
        for (var round = 0; round < 500; round++)
        {
            var input = Asked(random, Rounds.Random(random, MatchForm.Pairs, random.Next(0, 4), random.Next(0, 4)));
            var best = Exhaustive.Pairs(input);
            var result = MatchingRound.Solve(input);

            Assert.Equal((true, 0m), (result.Certificate!.Proven, result.Certificate.Gap));
            Assert.Equal(best.Served / Exhaustive.OnePerson, result.Pairs.Select(pair => pair.MenteeId).Distinct().Count());
        }
    }

    [Fact]
    public void Nobody_scores_more_than_their_own_answers_let_them()
    {
        var random = new Random(41);
        for (var round = 0; round < 100; round++)
        {
            var frame = new RoundFrame(Asked(random, Rounds.Random(random, MatchForm.Pairs, 5, 5)));
            var bound = new ScoreBound(frame);
            Assert.All(
                frame.Roster.Mentees,
                mentee => Assert.All(
                    frame.Roster.Mentors, mentor => Assert.True(frame.Scorer.Score(mentee, mentor) <= bound.Of(mentee).Highest, $"round {round}")));
        }
    }

    [Fact]
    public void The_weight_of_answers_alike_moves_who_is_matched()
    {
        var people = Rounds.Of(
            Told(Rounds.Mentee("a", "x"), ("tone", ["dry"])),
            Told(Rounds.Mentor("near", 1, ("x", 3)), ("tone", ["dry"])),
            Told(Rounds.Mentor("good", 1, ("x", 5)), ("tone", ["warm"])));

        Assert.Equal("good", With(0).MentorId);
        Assert.Equal("near", With(3).MentorId);
        Assert.Equal("matching.questions.alike", With(3).Parts.Single(part => part.Kind is ScorePartKind.Questions).Reason.Key);

        MatchedPair With(double weight) => MatchingRound.Solve(people with
        {
            Policy = people.Policy with { Questions = [Tone], Weights = people.Policy.Weights with { Questions = weight } },
        }).Pairs.Single();
    }

    [Theory]
    [InlineData("1", "5", 0)]
    [InlineData("2", "4", 0.5)]
    [InlineData("3", "3", 1)]
    [InlineData("3", null, 0.5)]
    public void The_nearer_two_are_on_a_scale_the_more_it_counts(string one, string? other, double value)
    {
        var mentee = Told(Rounds.Mentee("a", "x"), ("depth", [one]));
        var mentor = Rounds.Mentor("b", 1, ("x", 5));
        var people = Rounds.Of(mentee, other is null ? mentor : Told(mentor, ("depth", [other])));

        var pair = MatchingRound.Solve(people with
        {
            Policy = people.Policy with { Questions = [Depth], Weights = people.Policy.Weights with { Questions = 1 } },
        }).Pairs.Single();

        Assert.Equal(value, pair.Parts.Single(part => part.Kind is ScorePartKind.Questions).Value);
    }

    [Fact]
    public void Why_not_names_the_question_that_must_be_answered_alike()
    {
        var people = Rounds.Of(Told(Rounds.Mentee("a", "x"), ("place", ["here"])), Told(Rounds.Mentor("b", 1, ("x", 5)), ("place", ["there"])));
        var input = people with { Policy = people.Policy with { Questions = [Place] } };

        var result = MatchingRound.Solve(input);
        var why = WhyNot.Explain(input, result, new PairOfIds("a", "b"));

        Assert.Empty(result.Pairs);
        Assert.Equal([HardRule.Questions], why.Rules);
        Assert.Equal("Questions", result.Figures!.Prices.Single().Rule);
    }

    [Fact]
    public void Who_has_not_answered_what_must_be_in_common_is_matched_with_nobody()
    {
        var people = Rounds.Of(Told(Rounds.Mentee("a", "x"), ("place", ["here"])), Rounds.Mentor("b", 1, ("x", 5)));

        Assert.Empty(MatchingRound.Solve(people with { Policy = people.Policy with { Questions = [Place] } }).Pairs);
    }

    [Fact]
    public void A_pool_without_questions_is_written_as_it_was_before_there_were_any()
    {
        var written = JsonSerializer.Serialize(Rounds.Of(Rounds.Mentee("a", "x"), Rounds.Mentor("b", 1, ("x", 5))), MentorFlowJson.Options);

        Assert.DoesNotContain("questions", written);
        Assert.DoesNotContain("answers", written);
    }

    [Fact]
    public void The_range_of_backgrounds_is_counted_and_fewer_than_five_are_not_told_of()
    {
        Candidate Of(Candidate person, string function) => person with { Background = new Dictionary<string, string> { ["function"] = function } };
        var mentees = Enumerable.Range(0, 6).Select(number => Of(Rounds.Mentee($"m{number}", "x"), "sales"));
        var mentors = Enumerable.Range(0, 12)
            .Select(number => Of(Rounds.Mentor($"g{number:D2}", 1, ("x", 5)), number < 6 ? "law" : number < 11 ? "Sales" : "design"));

        var spread = MatchingRound.Solve(Rounds.Of([.. mentees, .. mentors])).Figures!.Backgrounds.Single();

        Assert.Equal("function", spread.Attribute);
        Assert.Equal([new BackgroundGroup("law", 6)], spread.Mentors);
        Assert.Equal(3d, spread.Offered);
        Assert.NotNull(spread.PairsDifferent);
    }

    private static MatchingInput Asked(Random random, MatchingInput input) => input with
    {
        Candidates =
        [
            .. input.Candidates.Select(person => Told(
                person,
                ("place", [random.Next(2) == 0 ? "here" : "there"]),
                ("topics", [.. new[] { "a", "b", "c" }.Where(_ => random.Next(3) > 0)]),
                ("pace", random.Next(8) == 0 ? [] : [$"{random.Next(1, 6)}"]),
                ("tone", [random.Next(2) == 0 ? "dry" : "warm"]),
                ("depth", random.Next(3) == 0 ? [] : [$"{random.Next(1, 6)}"]))),
        ],
        Policy = input.Policy with { Questions = [Place, Topics, Pace, Tone, Depth], Weights = input.Policy.Weights with { Questions = random.Next(3) } },
    };

    private static Candidate Told(Candidate person, params (string Question, string[] Answer)[] answers) => person with
    {
        Answers = answers.ToDictionary(answer => answer.Question, answer => (IReadOnlyList<string>)answer.Answer),
    };

    private static bool Fit(Candidate one, Candidate other) =>
        one.Answers!["place"].Intersect(other.Answers!["place"]).Any()
        && one.Answers["topics"].Intersect(other.Answers["topics"]).Any()
        && one.Answers["pace"] is [var pace] && other.Answers["pace"] is [var others] && Math.Abs(pace[0] - others[0]) <= 1;

    private static IEnumerable<(string One, string Other)> Together(MatchingResult result) =>
        result.Pairs.Select(pair => (pair.MenteeId, pair.MentorId))
            .Concat(result.Turns.SelectMany(turn => turn.Meetings.Select(pair => (pair.MenteeId, pair.MentorId))))
            .Concat(result.Circles.SelectMany(circle => circle.Members.Select(member => (circle.HostId!, member.PersonId))));
}
