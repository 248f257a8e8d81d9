using MentorFlow.Domain.Fairness;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Fairness;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Fairness;

/// <summary>What a program asks for its fairness figures, and how groups fared in its rounds (F2, R44).</summary>
public sealed class ConsoleFairness(ConsoleEntry access, IDocumentStore store, FairnessReading reading, FairnessActs acts)
{
    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/fairness";

    [Function(nameof(ConsoleFairness))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        ShowAsync(request, program, sent: null, cancellation);

    [Function("ConsoleFairnessAsk")]
    public Task<IResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var asked = await acts.AskAsync(program, FairnessForm.Read(form), Actor(request), cancellation);
                return asked.Refusal switch
                {
                    { Reason: RefusalReason.Invalid, Fields: var errors } => await ShowAsync(request, program, FormState.Sent(form, errors), cancellation),
                    { Reason: RefusalReason.Unknown } => access.NotFound(request, "program"),
                    _ => Page.SeeOther(request, ConsolePaths.Fairness(program).With(Done.FairnessChanged)),
                };
            },
            cancellation);

    [Function("ConsoleFairnessStop")]
    public Task<IResult> StopAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/stop")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                var stopped = await acts.StopAsync(program, Actor(request), cancellation);
                return stopped.Refusal is { Reason: RefusalReason.Unknown }
                    ? access.NotFound(request, "program")
                    : Page.SeeOther(request, ConsolePaths.Fairness(program).With(Done.FairnessChanged));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, FormState? sent, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        var question = await reading.QuestionAsync(programId, cancellation);
        return Page.Show<FairnessPage, FairnessModel>(
            request,
            new FairnessModel(
                access.Visit(request),
                program,
                question,
                await reading.ReadAsync(programId, request.Texts().Language.Tag, cancellation),
                sent ?? FairnessForm.Of(question)),
            sent is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

/// <param name="Question">Null where nothing is asked.</param>
/// <param name="State">Of the form of the question.</param>
public sealed record FairnessModel(
    ConsoleVisit Visit, MentoringProgram Program, FairnessQuestion? Question, ProgramFairness Fairness, FormState State);
