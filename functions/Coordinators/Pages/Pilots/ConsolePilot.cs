using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Pages.Changes;
using MentorFlow.Functions.Coordinators.Pages.Drafts;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Pilots;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Pilots;

/// <summary>What a pilot has come to, and what becomes of it: go, change, or stop (R7).</summary>
public sealed class ConsolePilot(ConsoleEntry access, IDocumentStore store, PilotReading reading, PilotActs acts)
{
    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/pilot";

    [Function(nameof(ConsolePilot))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        ShowAsync(request, program, FormState.Empty, cancellation);

    [Function("ConsolePilotDecide")]
    public Task<IResult> DecideAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                IReadOnlyList<string> tags = [.. request.Languages().All.Select(language => language.Tag)];
                var answer = new PilotAnswer(Choice.Read<PilotChoice>(form["choice"]), form["reasons"].ToString(), FormDraft.IdOf(form))
                {
                    Words = tags.ToDictionary(tag => tag, tag => (string?)form[ConsoleStop.NameOf(tag)].ToString()),
                };
                var coordinator = request.Coordinator();
                var by = new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name);
                var decided = await acts.DecideAsync(program, answer, by, tags, cancellation);
                return decided.Refusal switch
                {
                    null => Page.SeeOther(request, PathAfter(program, decided.Value!).With(Done.PilotDecided)),
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        await ShowAsync(request, program, FormState.Sent(form, [.. errors.Select(InForm)]), cancellation),
                    { } refusal => access.TooLate(request, refusal, "program"),
                };
            },
            cancellation);

    // Where there is a draft to go on with, that is next.
    private static string PathAfter(string program, Pilot pilot) => pilot.Decision?.DraftId is { } draft
        ? ConsolePaths.DraftStep(draft, DraftStep.Basics.Name())
        : ConsolePaths.Pilot(program);

    // As the form has it: the words in a language are a field of their own.
    private static FieldError InForm(FieldError error) => error with { Field = error.Field.Replace('.', '-') };

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, FormState state, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { Pilot: true } program)
        {
            return access.NotFound(request, "program");
        }

        var facts = await reading.ReadAsync(program, cancellation);
        return Page.Show<PilotPage, PilotModel>(
            request,
            new PilotModel(
                access.Visit(request),
                program,
                facts,
                facts.Decision?.DraftId is { } draft && await store.FindAsync(ProgramDraft.KeyOf(draft), cancellation) is not null,
                program.IsOver ? 0 : await OpenConcerns.CountAsync(store, programId, cancellation),
                state.Value(FormDraft.Field) ?? FormDraft.NewId(),
                state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="HasDraft">Whether the draft of what comes next is still written.</param>
/// <param name="Concerns">How many are open: over one of them no program is stopped.</param>
/// <param name="NewDraftId">Of the draft that the form of the page begins.</param>
public sealed record PilotModel(
    ConsoleVisit Visit, MentoringProgram Program, PilotFacts Facts, bool HasDraft, int Concerns, string NewDraftId, FormState State)
{
    public static int LongestReasons => PilotDecision.LongestReasons;

    public static int LongestWords => ProgramStop.LongestWords;

    public bool CanDecide => Facts.Decision is null && Program.Status is not ProgramStatus.Draft;
}
