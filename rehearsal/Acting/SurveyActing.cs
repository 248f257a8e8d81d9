using System.Globalization;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Surveys;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>Answers to surveys, as content as the person is; now and then somebody is not at ease. Some write what both read of a review.</summary>
public sealed class SurveyActing(World world, RehearsalLog log, SurveyActs acts)
{
    public void Asked(Participant who, string programId, SurveyKind kind, string subject) => world.Maybe(who, () =>
        World.DoAsync(acts.AnswerAsync(programId, kind, subject, who.PersonId, Answers(who, kind, log.RoleOf(programId, who.PersonId) ?? who.Member.Role))));

    private static Dictionary<string, string> Answers(Participant who, SurveyKind kind, ProgramRole role) =>
        Questionnaire.For(kind, role)
            .Where(question => question.Required || (IsForBoth(question) && who.Chance.Happens(0.4)))
            .ToDictionary(question => question.QuestionId, question => question.Answers switch
            {
                AnswerKind.Scale => Math.Clamp(who.Temperament.Content + who.Chance.From(0, 1), 1, 5).ToString(CultureInfo.InvariantCulture),
                AnswerKind.YesNo => who.Chance.Happens(0.8) ? "yes" : "no",
                _ => "It helped to have somebody to think aloud with.",
            });

    private static bool IsForBoth(Question question) => question is { Readers: AnswerReaders.Members, Answers: AnswerKind.Text };
}
