using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>The steps in which a program is set up or changed: each is saved as far as it is written, and says what is wrong with it.</summary>
public sealed class ConsoleDraft(
    ConsoleEntry access, IDocumentStore store, DraftActs drafts, EarlierReading earlier, VideoSettings video, TimeProvider clock)
{
    /// <summary>Of the buttons: where to go once the step is saved.</summary>
    internal const string Go = "go";

    internal const string GoNext = "next";

    /// <summary>Stays, with room for one more row.</summary>
    internal const string GoMore = "more";

    /// <summary>Stays, without that row: "remove-objective2".</summary>
    internal const string GoRemove = "remove-";

    /// <summary>Which warnings stood on the page that was sent.</summary>
    internal const string Warned = "warned";

    private const string Route = $"console/drafts/{{draftId:{Ids.Rule}}}/{{step:{Ids.Rule}}}";

    [Function("ConsoleDraft")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)]
        HttpRequest request, string draftId, string step, string? check, CancellationToken cancellation)
    {
        if (DraftSteps.Named(step) is not { } known || await store.DraftAsync(draftId, video, clock.GetUtcNow(), cancellation) is not { } review)
        {
            return access.NotFound(request, "draft");
        }

        return known is DraftStep.Overview
            ? await OverviewAsync(request, review, StatusCodes.Status200OK, cancellation)
            : await StepAsync(
                request,
                review,
                known,
                FormState.Of(Of(known, review)) with { Errors = check is null ? [] : ErrorsOf(known, review, sent: null) },
                StatusCodes.Status200OK,
                cancellation);
    }

    [Function("ConsoleDraftSave")]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string draftId,
        string step,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            form => DraftSteps.Named(step) switch
            {
                null => Task.FromResult(access.NotFound(request, "draft")),
                DraftStep.Overview => CreateAsync(request, draftId, form, cancellation),
                { } known => SaveAsync(request, draftId, known, form, cancellation),
            },
            cancellation);

    private async Task<IResult> SaveAsync(HttpRequest request, string draftId, DraftStep step, IFormCollection form, CancellationToken cancellation)
    {
        var go = form[Go].LastOrDefault() ?? "";
        var sent = new SentStep(form, go.StartsWith(GoRemove, StringComparison.Ordinal) ? go[GoRemove.Length..] : null);
        var saved = await drafts.EditAsync(draftId, known => StepForm.All[step].Read(sent.Again(), known), Actor(request), cancellation);
        if (saved.Value is not { } draft)
        {
            return access.TooLate(request, saved.Refusal!, "draft");
        }

        // Who goes elsewhere may leave a step unfinished; what could not be read would be lost, and keeps the form.
        var review = await store.ReviewAsync(draft, video, clock.GetUtcNow(), cancellation);
        var errors = go is GoNext or "" ? ErrorsOf(step, review, sent) : sent.Errors;
        if (errors.Count > 0)
        {
            return await StepAsync(request, review, step, Back(form, errors, sent.Removed), StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        var hasNewWarnings = go is GoNext or "" && step is DraftStep.Calendar or DraftStep.Events && review.Warnings.Count > 0
            && form[Warned] != WarnedOf(review);
        var stays = hasNewWarnings || go is GoMore || sent.Removed is not null;
        return stays
            ? Page.SeeOther(request, ConsolePaths.DraftStep(draftId, step.Name()).With(Done.DraftSaved))
            : Page.SeeOther(request, ConsolePaths.DraftStep(draftId, (DraftSteps.Named(go) ?? step.Next()).Name()));
    }

    private async Task<IResult> CreateAsync(HttpRequest request, string draftId, IFormCollection form, CancellationToken cancellation)
    {
        var created = await drafts.CreateAsync(draftId, Actor(request), cancellation);
        if (created.Value is { } program)
        {
            return Page.SeeOther(request, ConsolePaths.Program(program.ProgramId).With(Done.ProgramCreated));
        }

        // The second of two clicks finds the draft gone, and the program there.
        if (created.Refusal!.Reason is RefusalReason.Unknown
            && form["program"].ToString() is { Length: > 0 } programId
            && await store.ReadProgramAsync(programId, cancellation) is { } known)
        {
            return Page.SeeOther(request, ConsolePaths.Program(known.ProgramId).With(Done.ProgramCreated));
        }

        return created.Refusal.Reason is RefusalReason.Invalid && await store.DraftAsync(draftId, video, clock.GetUtcNow(), cancellation) is { } review
            ? await OverviewAsync(
                request, review with { Broken = created.Refusal.Fields }, StatusCodes.Status422UnprocessableEntity, cancellation)
            : access.TooLate(request, created.Refusal, "draft");
    }

    private async Task<IResult> OverviewAsync(HttpRequest request, DraftReview review, int status, CancellationToken cancellation) =>
        Page.Show<OverviewPage, OverviewModel>(
            request,
            new OverviewModel(access.Visit(request), review, await store.CountAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation)),
            status);

    private async Task<IResult> StepAsync(
        HttpRequest request, DraftReview review, DraftStep step, FormState state, int status, CancellationToken cancellation) =>
        Page.Show<DraftPage, DraftModel>(
            request,
            new DraftModel(access.Visit(request), review, step, state)
            {
                Earlier = await earlier.ReadAsync(review.Draft.Definition, request.Scope(), cancellation),
            },
            status);

    // As it was sent, without the row that is not to be there any more.
    private static FormState Back(IFormCollection form, IReadOnlyList<FieldError> errors, string? removed)
    {
        var state = FormState.Sent(form, errors);
        return removed is null
            ? state
            : state with { Values = state.Values.Where(field => !field.Key.StartsWith($"{removed}-", StringComparison.Ordinal)).ToDictionary() };
    }

    private static IReadOnlyList<(string Field, StringValues Value)> Of(DraftStep step, DraftReview review) =>
        StepForm.All[step].Of(review.Draft.Definition);

    // Of a field that cannot be read, the rules know only what was there before.
    private static IReadOnlyList<FieldError> ErrorsOf(DraftStep step, DraftReview review, SentStep? sent)
    {
        var form = StepForm.All[step];
        var unread = sent?.Errors ?? [];
        return
        [
            .. unread,
            .. review.Broken.Where(error => form.Owns(error.Field))
                .Select(error => error with { Field = form.InForm(error.Field, review.Draft.Definition, sent) })
                .Where(error => unread.All(known => known.Field != error.Field)),
        ];
    }

    /// <summary>Stands for the warnings of a page, so that new ones are shown before the next step is.</summary>
    internal static string WarnedOf(DraftReview review) =>
        string.Join(' ', review.Warnings.Select(warning => $"{warning.Field}:{warning.Words.Key.Split('.')[^1]}"));

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

public sealed record DraftModel(ConsoleVisit Visit, DraftReview Review, DraftStep Step, FormState State)
{
    /// <summary>What was before; null where nothing was.</summary>
    public EarlierFacts? Earlier { get; init; }

    public ProgramDraft Draft => Review.Draft;
}

/// <param name="Known">How many people the directory knows.</param>
public sealed record OverviewModel(ConsoleVisit Visit, DraftReview Review, int Known)
{
    public ProgramDraft Draft => Review.Draft;
}
