using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Changes;

/// <summary>Stops a program before its end: what that means is said first, with words for everybody in every language there is.</summary>
public sealed class ConsoleStop(ConsoleEntry access, IDocumentStore store, StopActs acts, MentorshipReading mentorships)
{
    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/stop";

    [Function("ConsoleStop")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        ShowAsync(request, program, FormState.Empty, cancellation);

    [Function("ConsoleStopProgram")]
    public Task<IResult> StopAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                IReadOnlyList<string> tags = [.. request.Languages().All.Select(language => language.Tag)];
                var words = tags.ToDictionary(tag => tag, tag => (string?)form[NameOf(tag)].ToString());
                var stopped = await acts.StopAsync(program, words, tags, Actors.Coordinator(request.Coordinator().Id), cancellation);
                return stopped.Refusal switch
                {
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, ConsolePaths.Program(program).With(Done.ProgramStopped)),
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        await ShowAsync(request, program, FormState.Sent(form, [.. errors.Select(InForm)]), cancellation),
                    { } refusal => access.TooLate(request, refusal, "program"),
                };
            },
            cancellation);

    /// <summary>The field that holds the words in a language.</summary>
    internal static string NameOf(string tag) => $"words-{tag}";

    // The form has no dots in its names.
    private static FieldError InForm(FieldError error) => error with { Field = error.Field.Replace('.', '-') };

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, FormState state, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        if (program.Status is not ProgramStatus.Running)
        {
            return access.TooLate(request, new Refusal(RefusalReason.WrongStage, []), "program");
        }

        var lines = await mentorships.LinesAsync(programId, cancellation);
        return Page.Show<StopPage, StopModel>(
            request,
            new StopModel(
                access.Visit(request),
                program,
                lines.Count(line => line.Stage is not (MentorshipStage.Closed or MentorshipStage.Ended)),
                await OpenConcerns.CountAsync(store, programId, cancellation),
                state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="Pairs">How many mentorships would end.</param>
/// <param name="Concerns">How many are open: over one of them no program is stopped.</param>
public sealed record StopModel(ConsoleVisit Visit, MentoringProgram Program, int Pairs, int Concerns, FormState State)
{
    public static int LongestWords => ProgramStop.LongestWords;
}
