using MentorFlow.Domain.Pilots;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Pilots;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Pilots;

/// <summary>Where somebody says what they think of a program at its end (R8), changes it, and takes it back as easily.</summary>
public sealed class RetrospectiveScreen(ParticipantAccess access, RetrospectiveActs acts, TimeProvider clock)
{
    private const string Route = "m/look-back/{program}";

    [Function("ShowRetrospective")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, sent: null, cancellation), cancellation);

    [Function("AnswerRetrospective")]
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
                var saved = await acts.AnswerAsync(program, participant.PersonId, RetrospectiveForm.Read(form), cancellation);
                return saved.Refusal switch
                {
                    null => Page.SeeOther(request, Paths.Retrospective(program).With(Done.RetrospectiveKept)),
                    { Reason: RefusalReason.Invalid } refusal =>
                        await ShowAsync(request, participant, FormState.Sent(form, refusal.Fields), cancellation),
                    { Reason: RefusalReason.WrongStage } => Page.SeeOther(request, Paths.Retrospective(program)),
                    _ => EntrancePages.NotFound(request),
                };
            },
            cancellation);

    [Function("UnquoteRetrospective")]
    public Task<IResult> UnquoteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/unquote")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        WithLatestAsync(
            request,
            program,
            async (number, personId) =>
            {
                await acts.WithdrawAsync(program, number, personId, cancellation);
                return Done.RetrospectiveUnquoted;
            },
            cancellation);

    [Function("TakeBackRetrospective")]
    public Task<IResult> TakeBackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/take-back")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        WithLatestAsync(
            request,
            program,
            async (number, personId) =>
            {
                await acts.TakeBackAsync(program, number, personId, cancellation);
                return Done.RetrospectiveTakenBack;
            },
            cancellation);

    private Task<IResult> WithLatestAsync(
        HttpRequest request, string program, Func<int, string, Task<Done>> act, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, _) => await access.Store.LatestRetrospectiveAsync(program, cancellation) is { } latest
                ? Page.SeeOther(request, Paths.Retrospective(program).With(await act(latest.Number, participant.PersonId)))
                : EntrancePages.NotFound(request),
            cancellation);

    /// <param name="sent">The form that came back; null where it is shown first.</param>
    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, FormState? sent, CancellationToken cancellation)
    {
        if (await access.Store.LatestRetrospectiveAsync(participant.ProgramId, cancellation) is not { } latest)
        {
            return EntrancePages.NotFound(request);
        }

        var given = (await access.Store.FindAsync(
            RetrospectiveAnswer.KeyOf(participant.ProgramId, latest.Number, participant.PersonId), cancellation))?.Value;
        if (given is null && !RetrospectiveDecisions.IsAsked(participant.Enrollment))
        {
            return EntrancePages.NotFound(request);
        }

        var isOnlooker = participant.Visitor.Onlooker is not null;
        return Page.Show<RetrospectivePage, RetrospectiveModel>(
            request,
            new RetrospectiveModel(
                participant, latest, isOnlooker ? null : given, sent ?? RetrospectiveForm.StateOf(isOnlooker ? null : given), clock.GetUtcNow()),
            sent?.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="Given">What they answered; null before, and for an onlooker.</param>
public sealed record RetrospectiveModel(
    Participant Participant, Retrospective Retrospective, RetrospectiveAnswer? Given, FormState State, DateTimeOffset Now)
{
    public bool IsOpen => Now < Retrospective.Until;
}
