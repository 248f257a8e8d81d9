using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Resources;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Resources;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>The shelf of a program: links that all its participants see, to add to and to take away from (R99).</summary>
public sealed class ConsoleShelf(ConsoleEntry access, IDocumentStore store, ResourceActs resources)
{
    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/shelf";

    [Function(nameof(ConsoleShelf))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string programId, CancellationToken cancellation) =>
        ShowAsync(request, programId, FormState.Empty, removed: null, cancellation);

    [Function("ConsoleShelfAdd")]
    public Task<IResult> AddAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var id = (Guid.TryParseExact(form["id"].ToString(), "D", out var given) ? given : Guid.NewGuid()).ToString();
                var draft = new ResourceDraft(form["title"].ToString(), form["link"].ToString(), form["why"].ToString().ReplaceLineEndings(" "));
                var added = await resources.ShelveAsync(programId, id, draft, Actor(request), cancellation);
                return added.Refusal switch
                {
                    { Reason: RefusalReason.Invalid } refusal =>
                        await ShowAsync(request, programId, FormState.Sent(form, refusal.Fields), removed: null, cancellation),
                    { Reason: RefusalReason.Unknown } => access.NotFound(request, "program"),
                    _ => Page.SeeOther(request, ConsolePaths.Shelf(programId).With(Done.ShelfChanged)),
                };
            },
            cancellation);

    [Function("ConsoleShelfRemove")]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/{{itemId:{Ids.Rule}}}/remove")] HttpRequest request,
        string programId,
        string itemId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var gone = await resources.RemoveFromShelfAsync(programId, itemId, form["reason"].ToString(), Actor(request), cancellation);
                return gone.Refusal is { Reason: RefusalReason.Invalid } refusal
                    ? await ShowAsync(request, programId, FormState.Sent(form, refusal.Fields), itemId, cancellation)
                    : Page.SeeOther(request, ConsolePaths.Shelf(programId).With(Done.ShelfChanged));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, FormState state, string? removed, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Page.Show<ShelfPage, ConsoleShelfModel>(
                request,
                new ConsoleShelfModel(
                    access.Visit(request), program, await store.ShelfAsync(programId, cancellation), Guid.NewGuid(), state, removed),
                state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : access.NotFound(request, "program");

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

/// <param name="NewId">Of the next item: the same form sent twice is one.</param>
/// <param name="State">Of the form that came back.</param>
/// <param name="Removed">Id of the item whose form came back; null where it is the form of a new one.</param>
public sealed record ConsoleShelfModel(
    ConsoleVisit Visit, MentoringProgram Program, IReadOnlyList<ShelfFacts> Items, Guid NewId, FormState State, string? Removed)
{
    /// <summary>Of the form for a new item.</summary>
    public FormState NewState => Removed is null ? State : FormState.Empty;

    /// <summary>Of the form that takes an item away.</summary>
    public FormState StateOf(ShelfFacts item) => item.ItemId == Removed ? State : FormState.Empty;
}
