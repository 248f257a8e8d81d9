using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Entrance;

/// <summary>
/// The page that every mail link opens. Opening one changes nothing, because scanners open links before people do; the button exchanges it for a visit.
/// </summary>
public sealed class OpenLink(LinkSigner links, ParticipantAccess access, VisitCookie cookie, SameOrigin origin)
{
    private const string Route = "m/l/{token}";

    [Function("ShowLink")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string token, CancellationToken cancellation)
    {
        var (link, person, refused) = await CheckAsync(request, token, cancellation);
        if (refused is not null)
        {
            return refused;
        }

        var visitor = await access.FindAsync(request, cancellation);
        if (visitor?.PersonId == person!.PersonId)
        {
            return Page.SeeOther(request, LinkSubject.PathOf(link!)!);
        }

        request.IsReadBy(person);
        return Page.Show<LinkPage, LinkModel>(request, new LinkModel(person.CallName, link!.Purpose, token, visitor?.Person.Name));
    }

    [Function("UseLink")]
    public async Task<IResult> UseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string token, CancellationToken cancellation)
    {
        if (!origin.Allows(request))
        {
            return EntrancePages.FormRefused(request);
        }

        var (link, person, refused) = await CheckAsync(request, token, cancellation);
        if (refused is not null)
        {
            return refused;
        }

        cookie.Begin(request, person!.PersonId);
        return Page.SeeOther(request, LinkSubject.PathOf(link!)!);
    }

    private async Task<(Link? Link, Person? Person, IResult? Refused)> CheckAsync(HttpRequest request, string token, CancellationToken cancellation)
    {
        var verdict = links.Verify(token);
        if (verdict is not LinkVerdict.Valid { Link: var link })
        {
            return (null, null, verdict is LinkVerdict.Expired ? EntrancePages.LinkExpired(request) : EntrancePages.LinkBroken(request));
        }

        if (LinkSubject.PathOf(link) is null)
        {
            return (null, null, EntrancePages.LinkBroken(request));
        }

        var person = await access.FindPersonAsync(link.PersonId, cancellation);
        return person is null || link.IsRevokedBy(person.LinksValidFrom)
            ? (null, null, EntrancePages.LinkRevoked(request))
            : (link, person, null);
    }
}

/// <param name="Purpose">Where the link leads.</param>
/// <param name="Token">The link itself, to be sent back by the button.</param>
/// <param name="Visiting">Who is visiting from this browser now; null for nobody.</param>
public sealed record LinkModel(string GivenName, LinkPurpose Purpose, string Token, string? Visiting);
