using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

public sealed class ObjectiveReadingTests
{
    [Fact]
    public void Every_figure_is_read()
    {
        var expected = new Dictionary<ProgramFigure, double>
        {
            [ProgramFigure.People] = 14,
            [ProgramFigure.SaidYes] = 0.8,
            [ProgramFigure.Matched] = 0.5,
            [ProgramFigure.Mentorships] = 9,
            [ProgramFigure.Sessions] = 31,
            [ProgramFigure.Held] = 0.75,
            [ProgramFigure.Meeting] = 0.9,
            [ProgramFigure.Completed] = 0.6,
            [ProgramFigure.Ease] = 4.2,
            [ProgramFigure.CoordinatorMinutes] = 33,
        };

        Assert.All(Enum.GetValues<ProgramFigure>(), figure => Assert.Equal(expected[figure], ObjectiveReading.ValueOf(figure, Figures)));
    }

    [Fact]
    public void An_objective_tied_to_a_question_reads_what_is_counted_in_every_survey_that_asks_it()
    {
        var tallies = new[] { Tally(SurveyKind.FitCheck, 5, 20), Tally(SurveyKind.Midpoint, 10, 25), Tally(SurveyKind.Closing, 0, 0) }
            .ToDictionary(tally => tally.Measure);

        Assert.Equal(3d, tallies.MeanOf(Questionnaire.AtEase, [SurveyKind.FitCheck, SurveyKind.Midpoint, SurveyKind.Closing]));
        Assert.Null(tallies.MeanOf(Questionnaire.AtEase, [SurveyKind.Closing, SurveyKind.FollowUp]));
    }

    [Fact]
    public void Of_minutes_less_is_better()
    {
        var objective = new Objective("Little work", "minutes a week", 60, new DateOnly(2027, 9, 30));

        Assert.True(new ObjectiveStanding(objective with { Figure = ProgramFigure.CoordinatorMinutes }, MeasureUnit.Minutes, 40).IsReached);
        Assert.False(new ObjectiveStanding(objective with { Figure = ProgramFigure.Sessions }, MeasureUnit.Count, 40).IsReached);
        Assert.False(new ObjectiveStanding(objective, Unit: null, Present: null).IsReached);
    }

    private static ProgramFigures Figures => new(
        new Indicators(6, 8, 0, 9, 31, 0, CoordinatorMinutesPerWeekPer25: 33),
        new ProgramHealth([20, 16, 12, 10], [new WeekOfSessions(DateOnly.FromDateTime(Given.Now.Date), 6, 2)], Pairs: 10, Quiet: 1, Ease: 4.2),
        new Dictionary<EnrollmentStage, int>())
    {
        Closed = 3,
        Ended = 2,
    };

    private static AnswerTally Tally(SurveyKind kind, int answers, double sum) =>
        AnswerTally.Empty(A.ProgramId, TallyMeasure.Of(kind, Questionnaire.AtEase)) with { Groups = [new TallyGroup(Grouping.All, "", answers, sum)] };
}
