using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Entrance;

/// <summary>Tells a link that lets its holder in from one that is over, was taken back, or was cut in two.</summary>
public sealed class LinkDoor(LinkSigner links, ParticipantAccess access)
{
    /// <returns>A link with its holder, or what those see who cannot be let in.</returns>
    public async Task<(Link? Link, Person? Person, IResult? Refused)> CheckAsync(HttpRequest request, string token, CancellationToken cancellation)
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
