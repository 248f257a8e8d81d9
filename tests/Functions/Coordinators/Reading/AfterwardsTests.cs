using MentorFlow.Domain.People;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

public sealed class AfterwardsTests
{
    [Fact]
    public void Answers_are_counted_five_people_at_a_time_and_the_last_ones_wait()
    {
        Assert.Null(Afterwards.Of(null, null));
        Assert.Null(Afterwards.Of(Told(Questionnaire.Moved, people: 9, value: 1), null));

        var told = Afterwards.Of(Told(Questionnaire.Moved, people: 10, value: 1), Told(Questionnaire.Wellbeing, people: 9, value: 4))!;

        Assert.Equal((5, 5), (told.Answers, told.Moved));
        Assert.Null(told.Wellbeing);
        Assert.Equal(told, Afterwards.Of(Told(Questionnaire.Moved, people: 14, value: 1), null));
        Assert.Equal(4, Afterwards.Of(Told(Questionnaire.Moved, people: 10, value: 0), Told(Questionnaire.Wellbeing, people: 10, value: 4))!.Wellbeing);
    }

    private static AnswerTally Told(string question, int people, double value) => Enumerable.Range(0, people).Aggregate(
        AnswerTally.Empty(A.ProgramId, TallyMeasure.Of(SurveyKind.FollowUp, question)),
        (tally, person) => AnswerCounting.With(
            tally, new WaitingAnswer($"p{person}", $"pair-{person}.1", value, ProgramRole.Mentee, Track: null, Site: null, Given.Now)));
}
