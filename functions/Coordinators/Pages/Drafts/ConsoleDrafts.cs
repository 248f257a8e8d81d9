using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>Programs and changes that are still written: to go on with, to copy, to throw away.</summary>
public sealed class ConsoleDrafts(ConsoleEntry access, IDocumentStore store, DraftActs drafts)
{
    private const string Route = "console/drafts";
    private const string OfOne = $"{Route}/{{draftId:{Ids.Rule}}}";

    [Function("ConsoleDrafts")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string? after, CancellationToken cancellation) =>
        Page.Show<DraftListPage, DraftListModel>(
            request, new DraftListModel(access.Visit(request), await store.DraftsAsync(after, limit: null, request.Scope(), cancellation)));

    [Function("ConsoleDraftCopy")]
    public Task<IResult> CopyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{OfOne}/copy")] HttpRequest request,
        string draftId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form => await drafts.CopyAsync(draftId, Actor(request), FormDraft.IdOf(form), cancellation) is { Value: { } copy }
                ? Page.SeeOther(request, ConsolePaths.DraftStep(copy.DraftId, DraftStep.Basics.Name()).With(Done.DraftTakenOver))
                : access.NotFound(request, "draft"),
            cancellation);

    [Function("ConsoleDraftDelete")]
    public Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{OfOne}/delete")] HttpRequest request,
        string draftId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                await drafts.DeleteAsync(draftId, cancellation);
                return Page.SeeOther(request, ConsolePaths.Drafts.With(Done.DraftDeleted));
            },
            cancellation);

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

public sealed record DraftListModel(ConsoleVisit Visit, PageOfItems<ProgramDraft> Drafts);

/// <summary>The id of a draft that a form begins: a form that is sent twice begins one.</summary>
internal static class FormDraft
{
    public const string Field = "draftId";

    public static string NewId() => Guid.NewGuid().ToString();

    public static string IdOf(IFormCollection form) => Guid.TryParse(form[Field], out var id) ? id.ToString() : NewId();
}
