using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Visits;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants;

/// <summary>
/// Begins a visit by a link, or goes on with the one there is: on a browser that is known it reaches as far as what was proved there, on a new one as far as
/// the link was mailed for.
/// </summary>
public sealed class VisitBeginning(VisitCookie cookie, IDocumentStore store, TimeProvider clock)
{
    /// <param name="opens">What the link was mailed for, as beginnings of paths.</param>
    public async Task BeginAsync(HttpRequest request, Person person, IReadOnlyList<string> opens, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var visits = (await store.FindAsync(PersonVisits.KeyOf(person.PersonId), cancellation))?.Value;
        var current = cookie.Find(request) is { } visit
            && visit.PersonId == person.PersonId
            && !visit.IsRevokedBy(person.LinksValidFrom)
            && visits?.HasEnded(visit) != true
                ? visit
                : null;
        var browser = cookie.FindBrowser(request) is { } secret ? BrowserSigner.IdOf(secret) : null;
        var known = visits?.KnownAt(now, person.LinksValidFrom).FirstOrDefault(one => one.BrowserId == browser);

        // The visit begins anew with every link; what was proved in it holds no longer than a visit does.
        var begun = (current ?? new Visit(person.PersonId, now) { VisitId = Visit.NewId() }) with { BeganAt = now };
        var proved = now < current?.ProvedAt + VisitSigner.Life ? current?.ProvedAt : null;
        cookie.Keep(
            request, begun.With(opens) with { ProvedAt = Later(proved, known?.ProvedAt), BrowserId = known?.BrowserId ?? begun.BrowserId });
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one > other || other is null ? one : other;
}
