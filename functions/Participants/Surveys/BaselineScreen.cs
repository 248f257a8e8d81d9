using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Surveys;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Surveys;

/// <summary>What somebody is asked before their training, and can skip; once the training has begun it is closed (R109).</summary>
public sealed class BaselineScreen(ParticipantAccess access, BaselineActs acts, IDocumentStore store)
{
    private const string Route = "m/baseline/{program}";

    [Function("ShowBaseline")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant =>
            {
                if (!Baselines.IsAsked(participant.Enrollment))
                {
                    return EntrancePages.NotFound(request);
                }

                var given = (await store.FindAsync(Baselines.KeyOf(participant.Enrollment), cancellation))?.Value;
                var state = FormState.Of([.. (given?.Answers ?? new Dictionary<string, string>()).Select(answer => (answer.Key, (StringValues)answer.Value))]);
                var questions = await QuestionsAsync(participant, cancellation);
                return Page.Show<BaselinePage, BaselineModel>(request, new BaselineModel(participant, questions, state, given?.AnsweredAt));
            },
            cancellation);

    [Function("AnswerBaseline")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (!Questionnaire.IsFor(SurveyKind.Baseline, participant.Enrollment.Role))
                {
                    return EntrancePages.NotFound(request);
                }

                var questions = await QuestionsAsync(participant, cancellation);
                var saved = await acts.AnswerAsync(program, participant.PersonId, SurveyScreen.AnswersIn(form, questions), cancellation);
                return saved.Refusal switch
                {
                    null => Page.SeeOther(request, Paths.Training(program).With(Done.SurveySaved)),
                    { Reason: RefusalReason.Invalid } refusal => Page.Show<BaselinePage, BaselineModel>(
                        request,
                        new BaselineModel(participant, questions, FormState.Sent(form, refusal.Fields), AnsweredAt: null),
                        StatusCodes.Status422UnprocessableEntity),
                    _ => EntrancePages.NotFound(request),
                };
            },
            cancellation);

    [Function("SkipBaseline")]
    public Task<IResult> SkipAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/skip")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, _) =>
            {
                await acts.SkipAsync(program, participant.PersonId, cancellation);
                return Page.SeeOther(request, Paths.Training(program));
            },
            cancellation);

    private async Task<IReadOnlyList<Question>> QuestionsAsync(Participant participant, CancellationToken cancellation) => SurveyQuestions.Of(
        await store.SurveysOfAsync(participant.ProgramId, cancellation), SurveyKind.Baseline, participant.Enrollment.Role);
}

/// <param name="Questions">That the program asks, in their order.</param>
/// <param name="AnsweredAt">Null before the first answer.</param>
public sealed record BaselineModel(Participant Participant, IReadOnlyList<Question> Questions, FormState State, DateTimeOffset? AnsweredAt)
{
    /// <summary>The skills that they chose; none for who chose none.</summary>
    public IReadOnlyList<string> Skills => Participant.Enrollment.Profile?.Needs ?? [];
}
