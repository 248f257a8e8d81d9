using MentorFlow.Domain.Concerns;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Concerns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Concerns;

/// <summary>"Ask the coordinator": the same road as a concern, without alarm (R19).</summary>
public sealed class QuestionScreen(ParticipantAccess access, ConcernActs acts)
{
    private const string Route = "m/question/{program}";

    [Function("ShowQuestion")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, FormState.Empty, cancellation), cancellation);

    [Function("AskQuestion")]
    public Task<IResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                var id = FormIds.Of(form);
                var asked = await acts.RaiseAsync(new NewConcern(program, participant.PersonId, id, ConcernKind.Question, form["text"]), cancellation);
                return asked.Refusal is { Reason: RefusalReason.Invalid } refusal
                    ? await ShowAsync(request, participant, FormState.Sent(form, refusal.Fields), cancellation)
                    : Page.SeeOther(request, Paths.Conversation(program, id).With(Done.QuestionSent));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, FormState state, CancellationToken cancellation) =>
        Page.Show<QuestionPage, QuestionModel>(
            request,
            new QuestionModel(
                participant, Guid.NewGuid(), await access.Store.RaisedByAsync(participant.ProgramId, participant.PersonId, cancellation), state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}

/// <param name="NewId">Of what is asked with the form: the same form sent twice is one.</param>
/// <param name="Earlier">What the person raised before, the newest first.</param>
public sealed record QuestionModel(Participant Participant, Guid NewId, IReadOnlyList<Concern> Earlier, FormState State);
