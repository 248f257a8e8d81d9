using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Mails;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Leaving;

/// <summary>
/// One click, without a visit (RFC 8058): the mail program posts, the link itself is the authority. Old mails count too, so an expired link still
/// works.
/// </summary>
public sealed class UnsubscribeScreen(LinkSigner links, MailActs acts, IDocumentStore store)
{
    private const string Route = "m/u/{token}";

    [Function("ShowUnsubscribe")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string token, CancellationToken cancellation) =>
        WithLinkAsync(
            request,
            token,
            async (programId, _) =>
                Page.Show<UnsubscribePage, UnsubscribeModel>(request, new UnsubscribeModel(token, await NameAsync(programId, cancellation), IsDone: false)),
            cancellation);

    [Function("Unsubscribe")]
    public Task<IResult> UnsubscribeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string token,
        CancellationToken cancellation) =>
        WithLinkAsync(
            request,
            token,
            async (programId, personId) =>
            {
                await acts.UnsubscribeAsync(programId, personId, cancellation);
                return Page.Show<UnsubscribePage, UnsubscribeModel>(
                    request, new UnsubscribeModel(token, await NameAsync(programId, cancellation), IsDone: true));
            },
            cancellation);

    private async Task<IResult> WithLinkAsync(
        HttpRequest request, string token, Func<string, string, Task<IResult>> then, CancellationToken cancellation)
    {
        var link = links.Verify(token, LinkPurpose.Unsubscribe) switch
        {
            LinkVerdict.Valid valid => valid.Link,
            LinkVerdict.Expired expired => expired.Link,
            _ => null,
        };
        if (link is not { Objects: [var programId] })
        {
            return EntrancePages.LinkBroken(request);
        }

        if (await store.FindAsync(Person.KeyOf(link.PersonId), cancellation) is { Value: var person })
        {
            request.IsReadBy(person);
        }

        return await then(programId, link.PersonId);
    }

    private async Task<string?> NameAsync(string programId, CancellationToken cancellation) =>
        (await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation))?.Value.Name;
}

/// <param name="Program">Its name; null for a program that is not there any more.</param>
public sealed record UnsubscribeModel(string Token, string? Program, bool IsDone);
