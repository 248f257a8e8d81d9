using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Local.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Surveys;

namespace MentorFlow.Standalone.Demo.Playing;

/// <summary>Answers what a mentorship's people are asked on the way and at its end.</summary>
internal sealed class PlaySurveys(RunningHost host, IDocumentStore store, SurveyActs surveys)
{
    /// <param name="since">UTC: when the history ended. Who was silent in it stays so.</param>
    public async Task AnswerAsync(Mentorship mentorship, PlayedPeople played, DateTimeOffset since, CancellationToken cancellation)
    {
        var own = await store.SurveysOfAsync(mentorship.ProgramId, cancellation);
        var asked = mentorship.StartedChecks.Concat(mentorship.Stage is MentorshipStage.Closing ? [(SurveyKind.Closing, mentorship.MentorshipId)] : []);
        foreach (var (kind, subject) in asked)
        {
            var asking = await host.Client.GetInstanceAsync(InstanceIds.Survey(mentorship.ProgramId, kind, subject), cancellation);
            if (asking is not { IsRunning: true } || asking.CreatedAt < since)
            {
                continue;
            }

            // Some never answer, here as everywhere.
            foreach (var member in mentorship.Members
                .Where(member => Questionnaire.IsFor(kind, member.Role) && !played.Include(member.PersonId) && member.PersonId[^1] % 4 != 0))
            {
                var key = SurveyAnswers.KeyOf(mentorship.ProgramId, kind, subject, member.PersonId);
                if (await store.ReadAsync(key, cancellation) is null)
                {
                    var answers = AnswersOf(SurveyQuestions.Of(own, kind, member.Role));
                    await surveys.AnswerAsync(mentorship.ProgramId, kind, subject, member.PersonId, answers, cancellation);
                }
            }
        }
    }

    /// <summary>What has to be answered.</summary>
    internal static Dictionary<string, string> AnswersOf(IEnumerable<Question> questions, string scale = "4") => questions
        .Where(question => question.Required)
        .ToDictionary(question => question.QuestionId, question => question.Answers switch
        {
            AnswerKind.Scale => scale,
            AnswerKind.Choice => question.Choices[0],
            _ => "yes",
        });
}
