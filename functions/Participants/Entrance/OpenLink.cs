using MentorFlow.Domain.Links;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Campaigns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Entrance;

/// <summary>
/// The page that every mail link opens. Opening one changes nothing, because scanners open links before people do; the button exchanges it for a visit.
/// </summary>
public sealed class OpenLink(
    LinkDoor door, FirstQuestions questions, ParticipantAccess access, PersonalInvitationActs invitations, VisitBeginning visits, SameOrigin origin)
{
    private const string Route = "m/l/{token}";

    [Function("ShowLink")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string token, CancellationToken cancellation)
    {
        var (link, person, refused) = await door.CheckAsync(request, token, cancellation);
        if (refused is not null)
        {
            return refused;
        }

        var visitor = await access.FindAsync(request, cancellation);
        var isTheirs = visitor?.PersonId == person!.PersonId;
        var path = LinkSubject.PathOf(link!)!;
        if (isTheirs && access.IsOpen(request, path.Split('?')[0]))
        {
            return Page.SeeOther(request, path);
        }

        request.IsReadBy(person);
        return Page.Show<LinkPage, LinkModel>(request, new LinkModel(person.CallName, link!.Purpose, token, isTheirs ? null : visitor?.Person.Name)
        {
            Reply = EventReplies.Of(link),
            First = await questions.FindAsync(link, request.Texts(), cancellation),
        });
    }

    [Function("UseLink")]
    public async Task<IResult> UseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)]
        HttpRequest request, string token, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (!origin.Allows(request))
        {
            return EntrancePages.FormRefused(request);
        }

        var (link, person, refused) = await door.CheckAsync(request, token, cancellation);
        if (refused is not null)
        {
            return refused;
        }

        // Who asks somebody by name may know that they have seen it; a scanner, which presses no button, has not.
        if (link is { Purpose: LinkPurpose.PersonalInvitation, Objects: [var program, var invitation] })
        {
            await invitations.OpenAsync(program, invitation, person!.PersonId, cancellation);
        }

        await visits.BeginAsync(request, person!, LinkReach.Of(link!), cancellation);
        return Page.SeeOther(request, LinkSubject.PathOf(link!)!);
    }
}

/// <param name="Purpose">Where the link leads.</param>
/// <param name="Token">The link itself, to be sent back by the button.</param>
/// <param name="Visiting">Who is visiting from this browser now; null for nobody.</param>
public sealed record LinkModel(string GivenName, LinkPurpose Purpose, string Token, string? Visiting)
{
    /// <summary>Whether somebody will come to an event of the program, as the link says it with one tap; null for every other link.</summary>
    public EventReply? Reply { get; init; }

    /// <summary>What one tap on the page answers; null where the link leads to no question.</summary>
    public FirstQuestion? First { get; init; }
}
