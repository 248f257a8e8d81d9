using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Entrance;

/// <summary>Tells a link that lets its holder in from one that is over, was taken back, or was cut in two.</summary>
public sealed class LinkDoor(LinkSigner links, ParticipantAccess access, DoorLimits limits)
{
    /// <returns>A link with its holder, or what those see who cannot be let in.</returns>
    public async Task<(Link? Link, Person? Person, IResult? Refused)> CheckAsync(HttpRequest request, string token, CancellationToken cancellation)
    {
        var verdict = links.Verify(token);

        // No guess is right, so that a good link opens however many bad ones came from the same place.
        if (verdict is LinkVerdict.Tampered && await limits.TakeAsync(Door.Links, request, cancellation) is { } wait)
        {
            return (null, null, FailureAnswer.TooMany(request, wait));
        }

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
