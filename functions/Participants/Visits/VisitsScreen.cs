using MentorFlow.Domain.Links;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Visits;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Visits;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Visits;

/// <summary>
/// Where somebody sees on which browsers they are known, and takes back what they have given away: a browser, or all links at once (ASVS 7.5.2).
/// </summary>
public sealed class VisitsScreen(
    ParticipantAccess access, VisitCookie cookie, VisitActs visits, LinkActs links, IDocumentStore store, TimeProvider clock)
{
    internal const string Browser = "browser";

    private const string Route = "m/visits";

    [Function("ShowVisits")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            async visitor =>
            {
                var known = (await store.FindAsync(PersonVisits.KeyOf(visitor.PersonId), cancellation))?.Value
                    .KnownAt(clock.GetUtcNow(), visitor.Person.LinksValidFrom);
                return Page.Show<VisitsPage, VisitsModel>(request, new VisitsModel(visitor, [.. known ?? []]));
            },
            cancellation);

    /// <summary>Where a form's address is asked for again, it is the page of it.</summary>
    [Function("ForgetBrowserAgain")]
    public static IResult BackToPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/forget")] HttpRequest request) =>
        Page.SeeOther(request, Paths.Visits);

    /// <summary>The same.</summary>
    [Function("TakeBackOwnLinksAgain")]
    public static IResult BackFromTaking([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/take-back")] HttpRequest request) =>
        Page.SeeOther(request, Paths.Visits);

    [Function("ForgetBrowser")]
    public Task<IResult> ForgetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/forget")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                var (forgotten, visit) = (form[Browser].ToString(), cookie.Find(request)!);
                if (await visits.ForgetAsync(visitor.PersonId, forgotten, cancellation) && visit.BrowserId == forgotten)
                {
                    // It was this one: what its links were mailed for stays open, and the rest asks for a code.
                    cookie.Keep(request, visit with { VisitId = Visit.NewId(), ProvedAt = null, BrowserId = "" });
                }

                return Page.SeeOther(request, Paths.Visits.With(Done.BrowserForgotten));
            },
            cancellation);

    [Function("TakeBackOwnLinks")]
    public Task<IResult> TakeBackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/take-back")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, _) =>
            {
                // What was begun in the same second as the links were taken back is ended by name.
                await links.TakeBackAsync(visitor.PersonId, Actors.Person(visitor.PersonId), cancellation);
                await visits.EndAsync(cookie.Find(request)!, cancellation);
                cookie.End(request);
                return EntrancePages.LinksTakenBack(request);
            },
            cancellation);
}

/// <param name="Browsers">On which the visitor is known, the newest first.</param>
public sealed record VisitsModel(Visitor Visitor, IReadOnlyList<KnownBrowser> Browsers);
