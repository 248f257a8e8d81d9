using System.Globalization;
using MentorFlow.Domain.Training;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Training;

/// <summary>
/// The questions at the gate, as often as it takes: who was wrong sees which answers were not right and why, and is asked those again. Who has
/// experience may answer them in place of most of the modules (R54).
/// </summary>
public sealed class QuizScreen(ParticipantAccess access, EnrollmentActs acts, Curriculum curriculum)
{
    private const string Route = "m/quiz/{program}";

    [Function("ShowQuiz")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => Task.FromResult(Show(request, participant, FormState.Empty)), cancellation);

    [Function("AnswerQuiz")]
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
                var answers = form
                    .Where(field => int.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                    .ToDictionary(field => field.Key, field => int.Parse(field.Value!, CultureInfo.InvariantCulture));
                var graded = await acts.SubmitQuizAsync(program, participant.PersonId, answers, cancellation);
                return graded switch
                {
                    { Refusal.Reason: RefusalReason.Invalid } => Show(request, participant, FormState.Sent(form, graded.Refusal.Fields)),
                    { Value.Training.PassedAt: null } => Page.SeeOther(request, Paths.Quiz(program).With(Done.QuizTaken)),
                    { Value: not null } or { Refusal.Reason: RefusalReason.AlreadyDone } =>
                        Page.SeeOther(request, Paths.TrainingCertificate(program).With(Done.QuizPassed)),
                    _ => Page.SeeOther(request, Paths.Profile(program)),
                };
            },
            cancellation);

    [Function("ShowTrainingCertificate")]
    public Task<IResult> ShowCertificateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/trained/{program}")]
        HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            participant => Task.FromResult(TrainingModel.Of(participant, curriculum) is { Record.PassedAt: not null } model
                ? Page.Show<TrainingCertificatePage, TrainingModel>(request, model)
                : Page.SeeOther(request, Paths.Training(program))),
            cancellation);

    private IResult Show(HttpRequest request, Participant participant, FormState state) =>
        TrainingModel.Of(participant, curriculum) switch
        {
            null => Page.SeeOther(request, Paths.Profile(participant.ProgramId)),
            { Record.PassedAt: not null } => Page.SeeOther(request, Paths.TrainingCertificate(participant.ProgramId)),
            { Unread.Count: > 0 } => Page.SeeOther(request, Paths.Training(participant.ProgramId)),
            var model => Page.Show<QuizPage, QuizModel>(
                request, new QuizModel(model, state), state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK),
        };
}

public sealed record QuizModel(TrainingModel Training, FormState State);
