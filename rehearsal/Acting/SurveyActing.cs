using System.Globalization;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Surveys;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>Answers to surveys, as content as the person is; now and then somebody is not at ease. Some write what both read of a review.</summary>
public sealed class SurveyActing(World world, RehearsalLog log, SurveyActs acts, BaselineActs baselines)
{
    public void Asked(Participant who, string programId, SurveyKind kind, string subject) => world.Maybe(who, () =>
        World.DoAsync(acts.AnswerAsync(programId, kind, subject, who.PersonId, Answers(who, QuestionsTo(who, programId, kind)))));

    /// <summary>Before their training, as somebody who is less sure of themselves than at the end; some skip it.</summary>
    public async Task BeforeTrainingAsync(Participant who, string programId)
    {
        if (!Questionnaire.IsFor(SurveyKind.Baseline, RoleOf(who, programId)))
        {
            return;
        }

        if (who.Chance.Happens(0.85))
        {
            await World.DoAsync(baselines.AnswerAsync(programId, who.PersonId, Answers(who, QuestionsTo(who, programId, SurveyKind.Baseline), less: 1)));
        }
        else
        {
            await World.DoAsync(baselines.SkipAsync(programId, who.PersonId));
        }
    }

    private IReadOnlyList<Question> QuestionsTo(Participant who, string programId, SurveyKind kind) =>
        SurveyQuestions.Of(log.SurveysOf(programId), kind, RoleOf(who, programId));

    private ProgramRole RoleOf(Participant who, string programId) => log.RoleOf(programId, who.PersonId) ?? who.Member.Role;

    private static Dictionary<string, string> Answers(Participant who, IReadOnlyList<Question> questions, int less = 0) =>
        questions
            .Where(question => question.Required || (IsForBoth(question) && who.Chance.Happens(0.4)))
            .ToDictionary(question => question.QuestionId, question => question.Answers switch
            {
                AnswerKind.Scale => Math.Clamp(who.Temperament.Content + who.Chance.From(0, 1) - less, 1, 5).ToString(CultureInfo.InvariantCulture),
                AnswerKind.YesNo => who.Chance.Happens(0.8) ? "yes" : "no",
                AnswerKind.Choice => question.Choices[0],
                _ => "It helped to have somebody to think aloud with.",
            });

    private static bool IsForBoth(Question question) => question is { Readers: AnswerReaders.Members, Answers: AnswerKind.Text };
}
