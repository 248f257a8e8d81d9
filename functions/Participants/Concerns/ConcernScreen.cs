using MentorFlow.Domain.Concerns;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Orchestrations.Concerns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Concerns;

/// <summary>
/// "Something is wrong": reaches the coordinator without partner and line manager, or somebody else without the coordinator, from every page and mail (R92,
/// R97).
/// </summary>
public sealed class ConcernScreen(ParticipantAccess access, Pairs pairs, ConcernActs acts)
{
    private const string Route = "m/concern/{program}/{mentorship?}";

    [Function("ShowConcern")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string? mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant => await FindAsync(participant, mentorship, cancellation) is { } about
                ? await ShowAsync(request, participant, about.Pair, FormState.Of(("to", nameof(ConcernAddressee.Coordinator))), cancellation)
                : EntrancePages.NotFound(request),
            cancellation);

    [Function("RaiseConcern")]
    public Task<IResult> RaiseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string? mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (await FindAsync(participant, mentorship, cancellation) is not { } about)
                {
                    return EntrancePages.NotFound(request);
                }

                var to = form.ContainsKey("to") ? Choice.Read<ConcernAddressee>(form["to"]) : ConcernAddressee.Coordinator;
                if (to is null)
                {
                    return await ShowAsync(
                        request, participant, about.Pair, FormState.Sent(form, [new FieldError("to", "rules.choose-one")]), cancellation);
                }

                var id = FormIds.Of(form);
                var raised = await acts.RaiseAsync(
                    new NewConcern(program, participant.PersonId, id, ConcernKind.Concern, form["text"], mentorship, to.Value), cancellation);
                return raised.Refusal is { Reason: RefusalReason.Invalid } refusal
                    ? await ShowAsync(request, participant, about.Pair, FormState.Sent(form, refusal.Fields), cancellation)
                    : Page.SeeOther(request, AfterPath(request, program, mentorship, id).With(Done.ConcernSent));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, Pair? pair, FormState state, CancellationToken cancellation) =>
        Page.Show<ConcernPage, ConcernModel>(
            request,
            new ConcernModel(
                participant,
                pair,
                Guid.NewGuid(),
                IsReadHere(request) ? await access.Store.RaisedByAsync(participant.ProgramId, participant.PersonId, cancellation) : [],
                state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    // The link in a mail lets its holder write, without a code between; what was written before is for who proves that they are the person.
    private bool IsReadHere(HttpRequest request) => access.IsOpen(request, Paths.Conversations);

    private string AfterPath(HttpRequest request, string program, string? mentorship, string id) =>
        IsReadHere(request) ? Paths.Conversation(program, id) : Paths.Concern(program, mentorship);

    private async Task<About?> FindAsync(Participant participant, string? mentorshipId, CancellationToken cancellation)
    {
        var pair = mentorshipId is null ? null : await pairs.FindAsync(participant, mentorshipId, cancellation);
        return mentorshipId is null || pair is not null ? new About(pair) : null;
    }

    private sealed record About(Pair? Pair);
}

/// <param name="Pair">Null when it is about the program.</param>
/// <param name="NewId">Of what is raised with the form: the same form sent twice is one.</param>
/// <param name="Earlier">What the person raised before, the newest first.</param>
public sealed record ConcernModel(Participant Participant, Pair? Pair, Guid NewId, IReadOnlyList<Concern> Earlier, FormState State);
