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
                    await surveys.AnswerAsync(mentorship.ProgramId, kind, subject, member.PersonId, AnswersOf(kind, member), cancellation);
                }
            }
        }
    }

    private static Dictionary<string, string> AnswersOf(SurveyKind kind, Member member) =>
        Questionnaire.For(kind, member.Role)
            .Where(question => question.Required)
            .ToDictionary(question => question.QuestionId, question => question.Answers is AnswerKind.Scale ? "4" : "yes");
}
