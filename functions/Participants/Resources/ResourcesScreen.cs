using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Resources;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Orchestrations.Resources;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Resources;

/// <summary>
/// What the members of a mentorship keep, and what one of them passes on to all participants of the program (R99); the shelf with all that was passed on.
/// </summary>
public sealed class ResourcesScreen(ParticipantAccess participants, MentorshipAccess access, ResourceActs acts, PairResources resources)
{
    /// <summary>What a form of the page does: the last part of its address.</summary>
    internal const string Share = "share";

    internal const string TakeBack = "take-back";

    internal const string Remove = "remove";

    private const string Route = "m/resources/{program}/{mentorship}";

    [Function("ShowShelf")]
    public Task<IResult> ShowShelfAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/resources/{program}")] HttpRequest request,
        string program,
        CancellationToken cancellation) =>
        participants.ShowAsync(
            request,
            program,
            async participant => EventDecisions.IsInvited(participant.Enrollment)
                ? Page.Show<ShelfPage, ShelfModel>(
                    request, new ShelfModel(participant, await resources.ShelfAsync(participant.ProgramId, cancellation)))
                : EntrancePages.NotFound(request),
            cancellation);

    [Function("ShowResources")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(request, program, mentorship, pair => ShowAsync(request, pair, FormState.Empty, cancellation), cancellation);

    [Function("KeepResource")]
    public Task<IResult> KeepAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                var id = (Guid.TryParseExact(form["id"].ToString(), "D", out var given) ? given : Guid.NewGuid()).ToString();
                var draft = new ResourceDraft(form["title"].ToString(), form["link"].ToString(), form["why"].ToString().ReplaceLineEndings(" "));
                var kept = await acts.KeepAsync(pair.Mentorship, pair.Participant.PersonId, id, draft, form["goal"].ToString(), cancellation);
                if (kept.Refusal is { } refusal)
                {
                    return refusal.Reason is RefusalReason.Invalid
                        ? await ShowAsync(request, pair, FormState.Sent(form, refusal.Fields), cancellation)
                        : Page.SeeOther(request, Paths.Resources(program, mentorship));
                }

                var passedOn = form["share"] == "yes" ? await acts.ShareAsync(Key.Of(kept.Value!), pair.Participant.PersonId, cancellation) : null;
                var isShared = passedOn is { Refusal: null or { Reason: RefusalReason.AlreadyDone } };
                return Page.SeeOther(request, Paths.Resources(program, mentorship).With(isShared ? Done.ResourceShared : Done.ResourceKept));
            },
            cancellation);

    [Function("ChangeResource")]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{resource}/{act}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        string resource,
        string act,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, _) =>
            {
                if (!IsId(resource))
                {
                    return EntrancePages.NotFound(request);
                }

                var (key, self, path) = (
                    Resource.KeyOf(pair.ProgramId, pair.MentorshipId, resource), pair.Participant.PersonId, Paths.Resources(program, mentorship));
                switch (act)
                {
                    case Share:
                        var shared = await acts.ShareAsync(key, self, cancellation);
                        return Page.SeeOther(
                            request, shared.Refusal is null or { Reason: RefusalReason.AlreadyDone } ? path.With(Done.ResourceShared) : path);
                    case TakeBack:
                        await acts.TakeBackAsync(pair.ProgramId, resource, self, cancellation);
                        return Page.SeeOther(request, path.With(Done.ResourceTakenBack));
                    case Remove:
                        await acts.RemoveAsync(key, self, cancellation);
                        return Page.SeeOther(request, path.With(Done.ResourceRemoved));
                    default:
                        return EntrancePages.NotFound(request);
                }
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Pair pair, FormState state, CancellationToken cancellation) =>
        Page.Show<ResourcesPage, ResourcesModel>(
            request,
            new ResourcesModel(pair, await resources.OfAsync(pair, cancellation), Guid.NewGuid(), state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static bool IsId(string resource) => Guid.TryParseExact(resource, "D", out _);
}

/// <param name="NewId">Of the next one: the same form sent twice is one.</param>
public sealed record ResourcesModel(Pair Pair, IReadOnlyList<KeptResource> Kept, Guid NewId, FormState State);

public sealed record ShelfModel(Participant Participant, IReadOnlyList<ShelfItem> Items);
