using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Pages.Drafts;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Changes;

/// <summary>What a program was, version by version, and the buttons that begin its next one, or another program that takes after it (R2, R18).</summary>
public sealed class ConsoleVersions(ConsoleEntry access, IDocumentStore store, ChangeReading changes, DraftActs drafts)
{
    private const int OnPage = 10;

    private const string Route = $"console/programs/{{program:{Ids.Rule}}}";

    [Function("ConsoleVersions")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/versions")]
        HttpRequest request, string program, string? after, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Page.Show<VersionsPage, VersionsModel>(
                request,
                new VersionsModel(access.Visit(request), known, await changes.VersionsAsync(program, after, OnPage, cancellation), FormDraft.NewId()))
            : access.NotFound(request, "program");

    [Function("ConsoleChangeBegin")]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/change")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form => Begun(
                request,
                await drafts.BeginChangeAsync(program, Actor(request), cancellation),
                DraftSteps.Named(form["step"]) ?? DraftStep.Calendar),
            cancellation);

    [Function("ConsoleRepeat")]
    public Task<IResult> RepeatAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/repeat")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form => Begun(
                request, await drafts.BeginRepeatAsync(program, Actor(request), FormDraft.IdOf(form), cancellation), DraftStep.Basics),
            cancellation);

    private IResult Begun(HttpRequest request, Verdict<ProgramDraft> begun, DraftStep step) => begun.Value is { } draft
        ? Page.SeeOther(request, ConsolePaths.DraftStep(draft.DraftId, step.Name()).With(Done.DraftTakenOver))
        : access.TooLate(request, begun.Refusal!, "program");

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

/// <param name="NewDraftId">Of the draft that the form of the page begins.</param>
public sealed record VersionsModel(ConsoleVisit Visit, MentoringProgram Program, PageOfItems<VersionFacts> Versions, string NewDraftId);
