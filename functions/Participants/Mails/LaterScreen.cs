using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Mails;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mails;

/// <summary>
/// "Not now" names a day (R84): what a mail asks for comes again on it, if it is still open. One tap, without a visit: the link itself is the authority, and
/// lets its holder do nothing else.
/// </summary>
public sealed class LaterScreen(LinkSigner links, ParticipantAccess access, MailActs acts)
{
    private const string Route = "m/later/{token}";

    [Function("ShowLater")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string token, CancellationToken cancellation) =>
        WithLinkAsync(request, token, (_, _, _) => Task.FromResult(Show(request, new LaterModel(token))), cancellation);

    [Function("PutOff")]
    public Task<IResult> PutOffAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string token,
        CancellationToken cancellation) =>
        WithLinkAsync(
            request,
            token,
            async (person, programId, mailId) =>
            {
                ParticipantAccess.LimitForm(request);
                if (!request.HasFormContentType
                    || Choice.Read<LaterDay>((await request.ReadFormAsync(cancellation))["day"]) is not { } day)
                {
                    return Show(request, new LaterModel(token));
                }

                var verdict = await acts.PutOffAsync(programId, mailId, person.PersonId, day, cancellation);
                return verdict.Value is { } postponement
                    ? Show(request, new LaterModel(token, postponement.Until, await ZoneAsync(person, programId, cancellation)))
                    : Show(request, new LaterModel(token, IsOver: true));
            },
            cancellation);

    private async Task<IResult> WithLinkAsync(
        HttpRequest request, string token, Func<Person, string, Guid, Task<IResult>> then, CancellationToken cancellation)
    {
        var verdict = links.Verify(token, LinkPurpose.Later);
        if (verdict is not LinkVerdict.Valid { Link: { Objects: [var programId, var mail] } link } || !Guid.TryParseExact(mail, "N", out var mailId))
        {
            return verdict is LinkVerdict.Expired ? EntrancePages.LinkExpired(request) : EntrancePages.LinkBroken(request);
        }

        if (await access.FindPersonAsync(link.PersonId, cancellation) is not { } person || link.IsRevokedBy(person.LinksValidFrom))
        {
            return EntrancePages.LinkRevoked(request);
        }

        request.IsReadBy(person);
        return await then(person, programId, mailId);
    }

    private async Task<string> ZoneAsync(Person person, string programId, CancellationToken cancellation)
    {
        var enrollment = await access.Store.FindAsync(Enrollment.KeyOf(programId, person.PersonId), cancellation);
        var program = await access.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation);
        return PersonClock.ZoneOf(enrollment?.Value.Profile, person.Zone, program?.Value.Zone);
    }

    private static IResult Show(HttpRequest request, LaterModel model) => Page.Show<LaterPage, LaterModel>(request, model);
}

/// <param name="Until">To when it was put off, UTC; null before it was.</param>
/// <param name="Zone">IANA zone in which that is shown.</param>
/// <param name="IsOver">Whether there is nothing to put off any more.</param>
public sealed record LaterModel(string Token, DateTimeOffset? Until = null, string Zone = "Etc/UTC", bool IsOver = false);
