using MentorFlow.Domain.People;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

public sealed class AfterwardsTests
{
    [Fact]
    public void Answers_are_counted_from_five_people_on_and_each_person_once()
    {
        var four = Enumerable.Range(1, 4).SelectMany(person => new[] { Answer(person, month: 3, "no", "2"), Answer(person, month: 6, "yes", "4") }).ToList();
        Assert.Null(Afterwards.Of(four));

        var told = Afterwards.Of([.. four, Answer(5, month: 3, "no", wellbeing: null)])!;

        Assert.Equal((5, 4), (told.People, told.Moved));
        Assert.Null(told.Wellbeing);
        Assert.Equal(4, Afterwards.Of([.. four, Answer(5, month: 3, "no", "4")])!.Wellbeing);
    }

    private static SurveyAnswers Answer(int person, int month, string moved, string? wellbeing)
    {
        var answers = new Dictionary<string, string> { ["contact"] = "yes", [Questionnaire.Moved] = moved };
        if (wellbeing is not null)
        {
            answers[Questionnaire.Wellbeing] = wellbeing;
        }

        return new SurveyAnswers(
            A.ProgramId, SurveyKind.FollowUp, $"pair.{month}", $"p{person}", ProgramRole.Mentee, answers, Given.Now.AddMonths(month));
    }
}
