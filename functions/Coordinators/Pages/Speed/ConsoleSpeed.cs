using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Speed;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Speed;

/// <summary>The speed-mentoring events of a program, and a form that sets one up (R34).</summary>
public sealed class ConsoleSpeed(ConsoleEntry access, IDocumentStore store, SpeedActs acts)
{
    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/speed";

    [Function(nameof(ConsoleSpeed))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        ShowAsync(request, program, state: null, cancellation);

    [Function("ConsoleSpeedSetUp")]
    public Task<IResult> SetUpAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (await store.ReadProgramAsync(program, cancellation) is not { } known)
                {
                    return access.NotFound(request, "program");
                }

                var (plan, errors) = SpeedForm.Read(field => form[field].ToString(), known.Zone);
                if (errors.Count > 0)
                {
                    return await ShowAsync(request, program, FormState.Sent(form, errors), cancellation);
                }

                var set = await acts.SetUpAsync(program, plan, Actors.Coordinator(request.Coordinator().Id), cancellation);
                return set.Refusal switch
                {
                    null => Page.SeeOther(request, SpeedPaths.One(program, set.Value!.Number).With(Done.SpeedSetUp)),
                    { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, SpeedPaths.All(program).With(Done.SpeedSetUp)),
                    { Reason: RefusalReason.Invalid, Fields: var wrong } => await ShowAsync(
                        request,
                        program,
                        FormState.Sent(form, [.. wrong.Select(error => error with { Field = SpeedForm.InForm(error.Field) })]),
                        cancellation),
                    var refusal => access.TooLate(request, refusal, "event"),
                };
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, FormState? state, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        var visit = access.Visit(request);
        return Page.Show<SpeedEventsPage, SpeedEventsModel>(
            request,
            new SpeedEventsModel(
                visit, program, await store.SpeedFactsAsync(program, visit.Now, cancellation), state ?? FormState.Of(SpeedForm.New)),
            state is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <param name="State">Of the form that sets one up.</param>
public sealed record SpeedEventsModel(ConsoleVisit Visit, MentoringProgram Program, IReadOnlyList<SpeedEventFacts> Events, FormState State);
