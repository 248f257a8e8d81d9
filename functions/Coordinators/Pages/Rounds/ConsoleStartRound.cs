using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Rounds;

/// <summary>A matching round now: who would be in it is shown before it begins.</summary>
public sealed class ConsoleStartRound(ConsoleEntry access, RoundStartActs rounds, IDocumentStore store)
{
    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/start-round";

    [Function(nameof(ConsoleStartRound))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        ShowAsync(request, program, FormState.Empty, StatusCodes.Status200OK, cancellation);

    [Function("ConsoleBeginRound")]
    public Task<IResult> BeginAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                int? number = int.TryParse(form["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null;
                var started = await rounds.StartAsync(program, number, request.Coordinator().Id, cancellation);
                return started.Refusal switch
                {
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, ConsolePaths.Program(program).With(Done.RoundStarted)),
                    { Reason: RefusalReason.Invalid, Fields: var errors } => await ShowAsync(
                        request, program, FormState.Sent(form, errors), StatusCodes.Status422UnprocessableEntity, cancellation),
                    var refusal => access.TooLate(request, refusal, "program"),
                };
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, FormState state, int status, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
        && await rounds.LookAsync(programId, cancellation) is { } outlook
            ? Page.Show<StartRoundPage, StartRoundModel>(request, new StartRoundModel(access.Visit(request), program, outlook, state), status)
            : access.NotFound(request, "program");
}

public sealed record StartRoundModel(ConsoleVisit Visit, MentoringProgram Program, RoundOutlook Outlook, FormState State);
