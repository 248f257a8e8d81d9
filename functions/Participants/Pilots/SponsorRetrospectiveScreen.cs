using System.Globalization;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Pilots;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Pilots;

/// <summary>
/// Where the sponsor of a program says what they think of it (R8), by the link in a mail and without a visit: they need not be known as a person. The link
/// opens nothing else.
/// </summary>
public sealed class SponsorRetrospectiveScreen(LinkSigner links, IDocumentStore store, RetrospectiveActs acts, SameOrigin origin, TimeProvider clock)
{
    private const string Route = "m/look-back-of-sponsor/{program}/{token}";

    [Function("ShowSponsorRetrospective")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string token, CancellationToken cancellation)
    {
        var (model, refused) = await LoadAsync(request, program, token, cancellation);
        return refused ?? Page.Show<SponsorRetrospectivePage, SponsorRetrospectiveModel>(request, model!);
    }

    [Function("AnswerSponsorRetrospective")]
    public async Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string token,
        CancellationToken cancellation)
    {
        if (!request.HasFormContentType || !origin.Allows(request))
        {
            return EntrancePages.FormRefused(request);
        }

        var (model, refused) = await LoadAsync(request, program, token, cancellation);
        if (refused is not null)
        {
            return refused;
        }

        var form = await request.ReadFormAsync(cancellation);
        switch (form["act"].ToString())
        {
            case "take-back":
                await acts.TakeBackAsync(program, model!.Retrospective.Number, RetrospectiveAnswer.Sponsor, cancellation);
                break;
            case "unquote":
                await acts.WithdrawAsync(program, model!.Retrospective.Number, RetrospectiveAnswer.Sponsor, cancellation);
                break;
            default:
                var saved = await acts.AnswerAsSponsorAsync(program, RetrospectiveForm.Read(form), cancellation);
                if (saved.Refusal is { Reason: RefusalReason.Invalid } invalid)
                {
                    return Page.Show<SponsorRetrospectivePage, SponsorRetrospectiveModel>(
                        request, model! with { State = FormState.Sent(form, invalid.Fields) }, StatusCodes.Status422UnprocessableEntity);
                }

                break;
        }

        return Page.SeeOther(request, Paths.SponsorRetrospective(program, token));
    }

    private async Task<(SponsorRetrospectiveModel? Model, IResult? Refused)> LoadAsync(
        HttpRequest request, string programId, string token, CancellationToken cancellation)
    {
        var verdict = links.Verify(token, LinkPurpose.SponsorRetrospective);
        if (verdict is not LinkVerdict.Valid { Link.Objects: [var signedFor, var name] }
            || signedFor != programId
            || !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return (null, verdict is LinkVerdict.Expired ? EntrancePages.LinkExpired(request) : EntrancePages.LinkBroken(request));
        }

        if (await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: { Sponsor: { } sponsor } program }
            || await store.LatestRetrospectiveAsync(programId, cancellation) is not { } latest
            || latest.Number != number)
        {
            return (null, EntrancePages.NotFound(request));
        }

        var given = (await store.FindAsync(RetrospectiveAnswer.KeyOf(programId, number, RetrospectiveAnswer.Sponsor), cancellation))?.Value;
        return (
            new SponsorRetrospectiveModel(program.In(sponsor.Language), latest, given, token, clock.GetUtcNow(), RetrospectiveForm.StateOf(given)), null);
    }
}

/// <param name="Given">What the sponsor answered; null before.</param>
/// <param name="Token">Of the link, to be sent back by the buttons.</param>
public sealed record SponsorRetrospectiveModel(
    MentoringProgram Program, Retrospective Retrospective, RetrospectiveAnswer? Given, string Token, DateTimeOffset Now, FormState State)
{
    public bool IsOpen => Now < Retrospective.Until;
}
