using MentorFlow.Domain.Links;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Speed;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Speed;

/// <summary>One speed-mentoring event: when and where it is, who is there and who is missing, who meets whom, and ways to move it and to call it off.</summary>
public sealed class ConsoleSpeedEvent(ConsoleEntry access, IDocumentStore store, SpeedActs acts, LinkWriter links)
{
    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/speed/{{number:{Ids.Rule}}}";

    /// <summary>What a form of the page does: the names of its buttons.</summary>
    internal const string Act = "act";

    internal const string Change = "change";

    internal const string CallOff = "call-off";

    [Function(nameof(ConsoleSpeedEvent))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)]
        HttpRequest request, string program, string number, CancellationToken cancellation) =>
        ShowAsync(request, program, number, state: null, cancellation);

    [Function("ConsoleSpeedEventChange")]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string program,
        string number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            form => (SpeedEvent.NumberOf(number), form[Act].ToString()) switch
            {
                ({ } known, Change) => ChangeAsync(request, program, known, form, cancellation),
                ({ } known, CallOff) => CallOffAsync(request, program, known, cancellation),
                _ => Task.FromResult(access.NotFound(request, "event")),
            },
            cancellation);

    private async Task<IResult> ChangeAsync(HttpRequest request, string programId, int number, IFormCollection form, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "event");
        }

        var (plan, errors) = SpeedForm.Read(field => form[field].ToString(), program.Zone);
        var refusal = errors.Count > 0
            ? Refusal.Invalid(errors)
            : (await acts.ChangeAsync(programId, number, plan, Actor(request), cancellation)).Refusal;
        return refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, SpeedPaths.One(programId, number).With(Done.SpeedChanged)),
            { Reason: RefusalReason.Invalid, Fields: var wrong } => await ShowAsync(
                request,
                programId,
                $"{number}",
                FormState.Sent(form, [.. wrong.Select(error => error with { Field = SpeedForm.InForm(error.Field) })]),
                cancellation),
            { } refused => access.TooLate(request, refused, "event"),
        };
    }

    private async Task<IResult> CallOffAsync(HttpRequest request, string programId, int number, CancellationToken cancellation) =>
        (await acts.CallOffAsync(programId, number, Actor(request), cancellation)).Refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, SpeedPaths.One(programId, number).With(Done.SpeedCalledOff)),
            { } refusal => access.TooLate(request, refusal, "event"),
        };

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, string number, FormState? state, CancellationToken cancellation)
    {
        if (SpeedEvent.NumberOf(number) is not { } known
            || await store.ReadProgramAsync(programId, cancellation) is not { } program
            || await store.ReadAsync(SpeedEvent.KeyOf(programId, known), cancellation) is not { } held)
        {
            return access.NotFound(request, "event");
        }

        var visit = access.Visit(request);
        var sight = await store.SpeedSightAsync(held, new PersonNames(store, request.Texts()), visit.Now, cancellation);
        return Page.Show<SpeedEventPage, SpeedEventModel>(
            request,
            new SpeedEventModel(
                visit,
                program,
                sight,
                links.SpeedPage(programId, known),
                state ?? FormState.Of(SpeedForm.Of(held.Plan, program.Zone))),
            state is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

/// <param name="Page">Of the event, for everybody.</param>
/// <param name="State">Of the form that changes it.</param>
public sealed record SpeedEventModel(ConsoleVisit Visit, MentoringProgram Program, SpeedSight Sight, Uri Page, FormState State);
