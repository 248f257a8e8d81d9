using MentorFlow.Matching;
using MentorFlow.Matching.Frames;
using MentorFlow.Matching.Pairs;
using MentorFlow.Matching.Rounds;
using MentorFlow.Matching.Scoring;
using MentorFlow.Rehearsal.Cohorts.Generating;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using MentorFlow.Tests.Shared.Matching;

namespace MentorFlow.Tests.Rehearsal.Cohorts;

public sealed class SampleCohortTests
{
    [Theory]
    [InlineData(120, 1)]
    [InlineData(1_000, 2)]
    [InlineData(10_000, 3)]
    public void Sample_files_hold_what_the_generator_makes(int people, int seed)
    {
        using var written = new StringWriter();
        CohortCsv.Write(written, CohortGenerator.Generate(people, seed));

        Assert.Equal(File.ReadAllText(PathOf(people)), written.ToString());
    }

    [Fact]
    public void A_cohort_survives_its_file()
    {
        using var reader = File.OpenText(PathOf(120));
        var read = CohortCsv.Read(reader);

        Assert.Equal(InputFingerprint.Of(Round(CohortGenerator.Generate(120, 1))), InputFingerprint.Of(Round(read)));
    }

    [Theory]
    [InlineData(120, 1)]
    [InlineData(1_000, 2)]
    public void The_certificate_of_a_cohort_holds_when_checked_without_the_solver(int people, int seed)
    {
        var input = Round(CohortGenerator.Generate(people, seed));
        var result = MatchingRound.Solve(input);

        CertificateCheck.Holds(input, result);
        Assert.All(result.Figures!.Baselines.Skip(1), way => Assert.True(way.PeopleMatched <= result.Figures.Baselines[0].PeopleMatched));
        Assert.All(result.Figures.Groups.Where(group => group.Group == "untold"), group => Assert.True(group.People is null or >= 5));
    }

    [Fact]
    public void Widening_a_large_round_finds_what_scoring_every_pair_finds()
    {
        Thorough.Only();
        var input = Round(CohortGenerator.Generate(2_600, 4));
        input = input with { Policy = input.Policy with { Explain = new Explanations(Prices: false, Sensitivity: false, Baselines: true) } };
        var result = MatchingRound.Solve(input);

        CertificateCheck.Holds(input, result);
        Assert.Equal(BestPairFirst(new RoundFrame(input)), result.Figures!.Baselines[1].TotalScore, 1e-9);
    }

    private static double BestPairFirst(RoundFrame frame)
    {
        var pairs = from mentee in frame.Roster.Mentees
                    from mentor in frame.Roster.Mentors
                    let steps = frame.Scorer.Score(mentee, mentor)
                    where PairJudge.Broken(frame, mentee, mentor, steps) == HardRule.None
                    select (Mentee: mentee, Mentor: mentor, Steps: steps);
        var seats = frame.Roster.People.Select(frame.SeatsLeft).ToArray();
        var total = 0L;
        foreach (var (mentee, mentor, steps) in pairs.OrderByDescending(pair => pair.Steps).ThenBy(pair => pair.Mentee.Index).ThenBy(pair => pair.Mentor.Index))
        {
            if (seats[mentee.Index] > 0 && seats[mentor.Index] > 0)
            {
                (seats[mentee.Index], seats[mentor.Index]) = (seats[mentee.Index] - 1, seats[mentor.Index] - 1);
                total += steps;
            }
        }

        return total / (double)PairScorer.Steps;
    }

    private static MatchingInput Round(IReadOnlyList<Candidate> people) => new() { RoundId = "sample", Candidates = people };

    private static string PathOf(int people) => Repository.File($"samples/cohorts/cohort-{people}.csv");
}
