using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Campaigns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Recruiting;

/// <summary>
/// Where the sponsor of a program says that a commitment is kept (R13), by the link in a mail and without a visit: they need not be known as a person. The
/// link opens nothing else.
/// </summary>
public sealed class SponsorScreen(LinkSigner links, IDocumentStore store, SponsorActs acts, SameOrigin origin)
{
    private const string Route = "m/sponsor/{program}/{token}";

    [Function("ShowSponsor")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string token, CancellationToken cancellation)
    {
        var (model, refused) = await LoadAsync(request, program, token, cancellation);
        return refused ?? Page.Show<SponsorPage, SponsorModel>(request, model!);
    }

    [Function("TickSponsor")]
    public async Task<IResult> TickAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string token,
        CancellationToken cancellation)
    {
        if (!origin.Allows(request))
        {
            return EntrancePages.FormRefused(request);
        }

        var (model, refused) = await LoadAsync(request, program, token, cancellation);
        if (refused is not null)
        {
            return refused;
        }

        await acts.TickAsync(program, model!.Commitment.Act, done: true, SponsorActs.Sponsor, cancellation);
        return Page.SeeOther(request, Paths.Sponsor(program, token));
    }

    private async Task<(SponsorModel? Model, IResult? Refused)> LoadAsync(
        HttpRequest request, string programId, string token, CancellationToken cancellation)
    {
        var verdict = links.Verify(token, LinkPurpose.Sponsor);
        if (verdict is not LinkVerdict.Valid { Link.Objects: [var signedFor, var name] }
            || signedFor != programId
            || !Enum.TryParse<SponsorAct>(name, out var act))
        {
            return (null, verdict is LinkVerdict.Expired ? EntrancePages.LinkExpired(request) : EntrancePages.LinkBroken(request));
        }

        if (await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: { Sponsor: { } sponsor } program }
            || SponsorDecisions.CommitmentOf(program, act) is not { } commitment)
        {
            return (null, EntrancePages.NotFound(request));
        }

        var promise = await store.FindAsync(SponsorPromise.KeyOf(programId, act), cancellation);
        return (new SponsorModel(program.In(request.Texts().Language.Tag), sponsor, commitment, promise?.Value, token), null);
    }
}

/// <param name="Promise">Null before anything became of it.</param>
/// <param name="Token">Of the link, to be sent back by the button.</param>
public sealed record SponsorModel(MentoringProgram Program, Sponsor Sponsor, SponsorCommitment Commitment, SponsorPromise? Promise, string Token);
