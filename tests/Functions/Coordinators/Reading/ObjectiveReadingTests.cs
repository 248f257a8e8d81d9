using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
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
    public void Answers_count_from_five_people_on_each_with_the_last_one()
    {
        var four = Enumerable.Range(0, 4).Select(person => Answer(person, "4")).ToList();

        Assert.Null(ObjectiveReading.MeanOf(four, "learned"));
        Assert.Equal(4.2, ObjectiveReading.MeanOf([.. four, Answer(4, "1"), Answer(4, "5", days: 30)], "learned"));
        Assert.Equal(0.8, ObjectiveReading.MeanOf([.. Enumerable.Range(0, 5).Select(person => Answer(person, person == 0 ? "no" : "yes"))], "learned"));
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

    private static SurveyAnswers Answer(int person, string answer, int days = 0) => new(
        A.ProgramId,
        SurveyKind.Closing,
        Given.MentorshipId,
        $"p{person}",
        ProgramRole.Mentee,
        new Dictionary<string, string> { ["learned"] = answer },
        Given.Now.AddDays(days));
}
