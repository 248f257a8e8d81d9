using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Visits;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MentorFlow.Functions.Participants;

/// <summary>
/// Lets people in: every participant page is reached through here, so that none forgets to ask who is there, and no form is taken that another site
/// sent.
/// </summary>
public sealed class ParticipantAccess(
    VisitCookie cookie, VisitGate gate, FormSigner forms, SameOrigin origin, RequestLimiter limiter, IDocumentStore store)
{
    /// <summary>More than anybody sends in a day who writes by hand, on all instances together.</summary>
    private static readonly RequestLimit OfPerson = new(3000, TimeSpan.FromDays(1));

    /// <summary>More than all fields of a form together; longer ones are refused before they are read.</summary>
    internal const long LargestForm = 256 * 1024;

    public IDocumentStore Store => store;

    /// <summary>Refuses a form with more than all fields of one together before it is read.</summary>
    internal static void LimitForm(HttpRequest request) =>
        request.HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = LargestForm;

    public async Task<IResult> ShowAsync(HttpRequest request, Func<Visitor, Task<IResult>> page, CancellationToken cancellation) =>
        await FindAsync(request, cancellation) is not { } visitor ? Outside(request)
            : IsOpen(request, request.Path.Value) ? await page(visitor)
            : VisitProof.WayTo(request, VisitProof.PathOf(request));

    public Task<IResult> ShowAsync(HttpRequest request, string programId, Func<Participant, Task<IResult>> page, CancellationToken cancellation) =>
        ShowAsync(request, visitor => InProgramAsync(request, visitor, programId, page, cancellation), cancellation);

    /// <param name="maxBytes">Longer forms are refused; those that bring files name their own.</param>
    public async Task<IResult> PostAsync(
        HttpRequest request, Func<Visitor, IFormCollection, Task<IResult>> act, CancellationToken cancellation, long maxBytes = LargestForm)
    {
        var visitor = await FindAsync(request, cancellation);
        if (!request.HasFormContentType || !origin.Allows(request))
        {
            return visitor is null ? Outside(request) : EntrancePages.FormRefused(request);
        }

        // Files of somebody who is not here are not read; words are, so that nobody writes them twice.
        if (visitor is null && maxBytes > LargestForm && request.ContentLength is not <= LargestForm)
        {
            return Outside(request);
        }

        request.HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = maxBytes;
        var form = await request.ReadFormAsync(cancellation);
        return visitor is null ? EntrancePages.LinkNeeded(request, form)
            : !forms.Verify(form[FormToken.Field], SessionOf(request)) ? EntrancePages.FormRefused(request, form)
            : !IsOpen(request, request.Path.Value, sends: true) ? EntrancePages.ProofNeeded(request, form)
            : await limiter.TakeAsync(OfPerson, $"forms:{visitor.PersonId}", cancellation) is { } wait ? EntrancePages.TooMany(request, wait, form)
            : await act(visitor, form);
    }

    /// <param name="maxBytes">As above.</param>
    public Task<IResult> PostAsync(
        HttpRequest request,
        string programId,
        Func<Participant, IFormCollection, Task<IResult>> act,
        CancellationToken cancellation,
        long maxBytes = LargestForm) => PostAsync(
        request,
        (visitor, form) => InProgramAsync(request, visitor, programId, participant => act(participant, form), cancellation),
        cancellation,
        maxBytes);

    /// <summary>Who asks by a script of one of our pages, which sends the form's token in a header.</summary>
    /// <returns>Null with 401 for nobody, and with 403 for what no page of the visit sent.</returns>
    public async Task<(Visitor? Visitor, int Status)> FindAskingAsync(HttpRequest request, CancellationToken cancellation)
    {
        var visitor = await FindAsync(request, cancellation);
        return visitor is null ? (null, StatusCodes.Status401Unauthorized)
            : origin.Allows(request) && forms.Verify(request.Headers[FormToken.Header], SessionOf(request)) && IsOpen(request, request.Path.Value, sends: true)
                ? (visitor, StatusCodes.Status200OK)
            : (null, StatusCodes.Status403Forbidden);
    }

    /// <summary>Whether the visit reaches a page; for who is visiting.</summary>
    /// <param name="path">Without a query.</param>
    internal bool IsOpen(HttpRequest request, string? path, bool sends = false) =>
        cookie.Find(request) is { } visit && gate.NeedOf(visit, path ?? "", sends) is VisitNeed.None;

    /// <summary>
    /// Who is visiting, however far the visit reaches; null without a valid cookie, for a visit that was ended, and for people whose links were taken back.
    /// </summary>
    public async Task<Visitor?> FindAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (cookie.Find(request) is not { } visit
            || await FindPersonAsync(visit.PersonId, cancellation) is not { } person
            || visit.IsRevokedBy(person.LinksValidFrom)
            || await store.FindAsync(PersonVisits.KeyOf(visit.PersonId), cancellation) is { Value: var known } && known.HasEnded(visit))
        {
            return null;
        }

        request.IsReadBy(person);
        return new Visitor(person, forms.Sign(visit.VisitId), DoneWords.Of(request));
    }

    /// <summary>Null for strangers and for people who left the organization (ASVS 7.4.2).</summary>
    public async Task<Person?> FindPersonAsync(string personId, CancellationToken cancellation) =>
        await store.FindAsync(Person.KeyOf(personId), cancellation) is { Value: { Standing: not Standing.Left } person }
            ? person
            : null;

    /// <summary>Whether ids in the path can be ours: none has these signs, and Cosmos DB takes a request for one as an error, not as a miss.</summary>
    public static bool CanBeOurs(HttpRequest request) => !request.Path.Value.AsSpan().ContainsAny('#', '?', '\\');

    // Forms are tied to the visit and not to its cookie, which a link and a code change: another window goes on.
    private string SessionOf(HttpRequest request) => cookie.Find(request)?.VisitId ?? "";

    private static IResult Outside(HttpRequest request) => EntrancePages.LinkNeeded(request);

    private async Task<IResult> InProgramAsync(
        HttpRequest request, Visitor visitor, string programId, Func<Participant, Task<IResult>> then, CancellationToken cancellation)
    {
        if (!CanBeOurs(request) || await Participant.FindAsync(store, visitor, programId, cancellation) is not { } participant)
        {
            return EntrancePages.NotFound(request);
        }

        if (participant.Program.Form is not ProgramForm.Circle)
        {
            return await then(participant);
        }

        // What was done is said in the same words.
        request.IsOfCircle();
        return await then(participant with { Visitor = visitor with { Done = visitor.Done is null ? null : DoneWords.Of(request) } });
    }
}
