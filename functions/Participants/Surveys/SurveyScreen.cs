using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Orchestrations.Surveys;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Surveys;

/// <summary>Questions at one point of a mentorship; answers can be changed, the latest stand.</summary>
public sealed class SurveyScreen(MentorshipAccess access, SurveyActs acts, IDocumentStore store)
{
    private const string Route = "m/survey/{program}/{kind}/{subject}";

    [Function("ShowSurvey")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string kind, string subject, CancellationToken cancellation) =>
        Kind(kind) is not { } survey
            ? Task.FromResult(EntrancePages.NotFound(request))
            : access.ShowAsync(
                request,
                program,
                MentorshipOf(subject),
                async pair =>
                {
                    var given = await store.FindAsync(
                        SurveyAnswers.KeyOf(program, survey, subject, pair.Participant.PersonId), cancellation);
                    var state = given is null
                        ? FormState.Empty
                        : FormState.Of([.. given.Value.Answers.Select(answer => (answer.Key, new Microsoft.Extensions.Primitives.StringValues(answer.Value)))]);
                    return Page.Show<SurveyPage, SurveyModel>(request, new SurveyModel(pair, survey, subject, state, given?.Value.AnsweredAt));
                },
                cancellation);

    [Function("AnswerSurvey")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string kind,
        string subject,
        CancellationToken cancellation) =>
        Kind(kind) is not { } survey
            ? Task.FromResult(EntrancePages.NotFound(request))
            : access.PostAsync(
                request,
                program,
                MentorshipOf(subject),
                async (pair, form) =>
                {
                    var answers = Questionnaire.For(survey, pair.Role)
                        .Select(question => (question.QuestionId, Answer: form[question.QuestionId].ToString().Trim()))
                        .Where(given => given.Answer.Length > 0)
                        .ToDictionary(given => given.QuestionId, given => given.Answer);
                    var saved = await acts.AnswerAsync(program, survey, subject, pair.Participant.PersonId, answers, cancellation);
                    return saved.Refusal is { Reason: RefusalReason.Invalid } refusal
                        ? Page.Show<SurveyPage, SurveyModel>(
                            request, new SurveyModel(pair, survey, subject, FormState.Sent(form, refusal.Fields), AnsweredAt: null),
                            StatusCodes.Status422UnprocessableEntity)
                        : Page.SeeOther(request, Paths.Mentorship(program, pair.MentorshipId).With(Done.SurveySaved));
                },
                cancellation);

    // The subject is the mentorship, with the number of the follow-up where there are several.
    private static string MentorshipOf(string subject) => subject.Split('.')[0];

    private static SurveyKind? Kind(string text) => Enum.TryParse<SurveyKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
}

/// <param name="AnsweredAt">Null before the first answer.</param>
public sealed record SurveyModel(Pair Pair, SurveyKind Kind, string Subject, FormState State, DateTimeOffset? AnsweredAt);
