using MentorFlow.Domain.Rehearsals;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Rehearsals;

public sealed class ForecastComparisonTests
{
    private static readonly ProgramOutcome Came = new(
        IsOver: false,
        People: 30,
        Mails: 90,
        MinutesPerWeekPer25: 44,
        Escalations: 12,
        Mentorships: 14,
        NeverMatched: 2,
        Held: 25,
        Missed: 3,
        Broken: 1,
        EndedEarly: 4,
        Answers: 50);

    [Fact]
    public void A_program_that_has_not_begun_is_compared_with_nothing() => Assert.Null(ForecastComparison.Of(Foreseen(), Came, Foreseen().Program.Starts));

    [Fact]
    public void While_a_program_runs_it_is_compared_with_what_should_have_happened_by_now()
    {
        var now = Foreseen().Program.Starts.AddDays(17.5);

        var comparison = ForecastComparison.Of(Foreseen(), Came, now)!;

        Assert.Equal(now, comparison.UpTo);
        Assert.Equal(
            [
                new ForecastLine(ForecastFigure.People, 40, 30),
                new ForecastLine(ForecastFigure.Mails, 45, 90),
                new ForecastLine(ForecastFigure.Held, 15, 25),
                new ForecastLine(ForecastFigure.Missed, 1.5, 3),
                new ForecastLine(ForecastFigure.Minutes, 20, 44),
            ],
            comparison.Lines);
        Assert.Equal(1.0, comparison.Lines[1].MoreBy);
    }

    [Fact]
    public void Of_a_program_that_is_over_the_whole_is_compared()
    {
        var comparison = ForecastComparison.Of(Foreseen(), Came with { IsOver = true }, Foreseen().Program.Starts.AddDays(100))!;

        Assert.Null(comparison.UpTo);
        Assert.Equal(Enum.GetValues<ForecastFigure>(), comparison.Lines.Select(line => line.Figure));
        Assert.Equal(new ForecastLine(ForecastFigure.EndedEarly, 5, 4), comparison.Lines.Single(line => line.Figure is ForecastFigure.EndedEarly));
        Assert.Equal(new ForecastLine(ForecastFigure.NeverMatched, 6, 2), comparison.Lines.Single(line => line.Figure is ForecastFigure.NeverMatched));
        Assert.Null(comparison.Lines.Single(line => line.Figure is ForecastFigure.Broken).MoreBy);
    }

    private static RehearsalSummary Foreseen()
    {
        var filled = (RehearsalSummary)Filled.Of(typeof(RehearsalSummary));
        return filled with
        {
            Program = filled.Program with { Ends = filled.Program.Starts.AddDays(28), People = 40 },
            Mails = filled.Mails with { Sent = 100, PerWeek = [10, 20, 30, 40] },
            Sessions = filled.Sessions with { Held = 60, Missed = 6, Broken = 0, HeldPerWeek = [0, 10, 10, 40], MissedPerWeek = [0, 1, 1, 4] },
            Coordinator = filled.Coordinator with { PerWeek = [10, 20, 30, 90] },
            Matching = filled.Matching with { NeverMatchedMentees = 3, NeverMatchedMentors = 2, NeverMatchedPeers = 1 },
            Mentorships = new Dictionary<string, int> { ["Completed"] = 9, ["ByChoice"] = 3, ["Silence"] = 2 },
        };
    }
}
