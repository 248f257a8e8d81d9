using System.Globalization;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Concerns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Concerns;

/// <summary>
/// A page for one concern and for whom the program names for concerns, who need not be known as a person and has no account: the link itself is the authority,
/// for as long as its reader is the contact (R97).
/// </summary>
public sealed class SafeguardingScreen(LinkSigner links, IDocumentStore store, KeeperActs acts, SameOrigin origin)
{
    private const string Route = "m/safeguarding/{program}/{token}";

    [Function("ShowSafeguarding")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string token, CancellationToken cancellation) =>
        WithLinkAsync(request, program, token, link => ShowAsync(request, token, link, FormState.Empty, cancellation));

    [Function("AnswerAsSafeguarding")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string token,
        CancellationToken cancellation) =>
        WithLinkAsync(request, program, token, async link =>
        {
            if (!request.HasFormContentType || !origin.Allows(request))
            {
                return EntrancePages.FormRefused(request);
            }

            ParticipantAccess.LimitForm(request);
            var form = await request.ReadFormAsync(cancellation);
            var (id, closes) = (FormIds.Of(form), form["act"] == "close");
            var verdict = closes
                ? await acts.CloseByLinkAsync(program, link.ConcernId, link.Mark, id, form["text"], cancellation)
                : await acts.AnswerByLinkAsync(program, link.ConcernId, link.Mark, id, form["text"], cancellation);
            return verdict.Refusal switch
            {
                { Reason: RefusalReason.Invalid } refusal =>
                    await ShowAsync(request, token, link, FormState.Sent(form, refusal.Fields), cancellation),
                { Reason: RefusalReason.Unknown or RefusalReason.NotAMember } => EntrancePages.LinkRevoked(request),
                _ => Page.SeeOther(request, PathOf(program, token).With(closes ? Done.ConcernClosed : Done.AnswerSent)),
            };
        });

    [Function("SendSafeguardingLink")]
    public async Task<IResult> SendLinkAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/link")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string token,
        CancellationToken cancellation)
    {
        if (!origin.Allows(request))
        {
            return EntrancePages.FormRefused(request);
        }

        if (Read(links.Verify(token, LinkPurpose.Safeguarding), program) is not { } link)
        {
            return EntrancePages.LinkBroken(request);
        }

        // To the address that the program has, and nowhere else: whoever holds an old link learns nothing by it.
        await acts.SendLinkAsync(program, link.ConcernId, link.Mark, cancellation);
        return Page.Show<SafeguardingLinkPage, SafeguardingLinkModel>(request, new SafeguardingLinkModel(PathOf(program, token), IsSent: true));
    }

    internal static string PathOf(string program, string token) => $"/m/safeguarding/{program}/{token}";

    private async Task<IResult> WithLinkAsync(HttpRequest request, string program, string token, Func<ConcernLink, Task<IResult>> then)
    {
        var verdict = links.Verify(token, LinkPurpose.Safeguarding);
        return Read(verdict, program) is not { } link ? EntrancePages.LinkBroken(request)
            : verdict is LinkVerdict.Valid ? await then(link)
            : Page.Show<SafeguardingLinkPage, SafeguardingLinkModel>(
                request, new SafeguardingLinkModel(PathOf(program, token), IsSent: false), StatusCodes.Status410Gone);
    }

    private static ConcernLink? Read(LinkVerdict verdict, string program) => verdict switch
    {
        LinkVerdict.Valid { Link.Objects: [var of, var id, var mark] } when of == program => new ConcernLink(of, id, mark),
        LinkVerdict.Expired { Link.Objects: [var of, var id, var mark] } when of == program => new ConcernLink(of, id, mark),
        _ => null,
    };

    private async Task<IResult> ShowAsync(HttpRequest request, string token, ConcernLink link, FormState state, CancellationToken cancellation)
    {
        if (await store.FindAsync(MentoringProgram.KeyOf(link.ProgramId), cancellation) is not { Value: { Safeguarding: { } contact } program }
            || ConcernKeeping.MarkOf(contact) != link.Mark
            || await store.FindAsync(Concern.KeyOf(link.ProgramId, link.ConcernId), cancellation) is not { Value: var stored }
            || stored.KeptIn(program).Keepers.All(keeper => keeper.Kind is not KeeperKind.Safeguarding))
        {
            return EntrancePages.LinkRevoked(request);
        }

        var told = stored.KeptIn(program);
        int? before = int.TryParse(request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return Page.Show<SafeguardingPage, SafeguardingModel>(
            request,
            new SafeguardingModel(
                PathOf(link.ProgramId, token),
                program,
                told,
                await NameAsync(told.PersonId, cancellation),
                await PartnersAsync(told, cancellation),
                await store.MessagesAsync(told, before, cancellation),
                Guid.NewGuid(),
                DoneWords.Of(request),
                state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private async Task<string?> NameAsync(string personId, CancellationToken cancellation) =>
        (await store.FindAsync(Person.KeyOf(personId), cancellation))?.Value.Name;

    private async Task<IReadOnlyList<string>> PartnersAsync(Concern told, CancellationToken cancellation)
    {
        var mentorship = told.MentorshipId is { } id ? await store.FindAsync(Mentorship.KeyOf(told.ProgramId, id), cancellation) : null;
        var names = new List<string>();
        foreach (var other in mentorship?.Value.Others(told.PersonId) ?? [])
        {
            if (await NameAsync(other.PersonId, cancellation) is { } name)
            {
                names.Add(name);
            }
        }

        return names;
    }

    private sealed record ConcernLink(string ProgramId, string ConcernId, string Mark);
}

/// <param name="Told">With the people of today.</param>
/// <param name="Person">Name of who raised it; null for somebody who is gone.</param>
/// <param name="Partners">Names of whom the mentorship is with that it is about; none where it is about none.</param>
/// <param name="Messages">In the order in which they were written.</param>
/// <param name="NewId">Of the next message: the same form sent twice is one.</param>
/// <param name="Done">What the form before this page achieved; null when there was none.</param>
public sealed record SafeguardingModel(
    string Path,
    MentoringProgram Program,
    Concern Told,
    string? Person,
    IReadOnlyList<string> Partners,
    IReadOnlyList<ConcernMessage> Messages,
    Guid NewId,
    string? Done,
    FormState State)
{
    /// <summary>To what was written before; null where that is all.</summary>
    public string? OlderPath => Messages is [{ Number: > 1 and var first }, ..] ? $"{Path}?before={first}" : null;
}

/// <param name="Path">Of the page whose link is over.</param>
/// <param name="IsSent">Whether a new one is on its way.</param>
public sealed record SafeguardingLinkModel(string Path, bool IsSent);
