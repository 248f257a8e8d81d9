using MentorFlow.Domain.Links;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Reports;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Reports;

/// <summary>
/// Where the sponsor of a program reads its report of a month, by the link in a mail and without a visit: they need not be known as a person. The link opens
/// nothing else, and only as long as there is a sponsor.
/// </summary>
public sealed class SponsorReportScreen(LinkSigner links, IDocumentStore store)
{
    [Function("ShowSponsorReport")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/report/{program}/{token}")]
        HttpRequest request, string program, string token, CancellationToken cancellation)
    {
        var verdict = links.Verify(token, LinkPurpose.SponsorReport);
        if (verdict is not LinkVerdict.Valid { Link.Objects: [var signedFor, var name] }
            || signedFor != program
            || ProgramReport.MonthOf(name) is not { } month)
        {
            return verdict is LinkVerdict.Expired ? EntrancePages.LinkExpired(request) : EntrancePages.LinkBroken(request);
        }

        return await store.FindAsync(MentoringProgram.KeyOf(program), cancellation) is { Value: { Sponsor: { } sponsor } known }
            && await store.FindAsync(ProgramReport.KeyOf(program, month), cancellation) is { Value: var report }
                ? Page.Show<SponsorReportPage, SponsorReportModel>(request, new SponsorReportModel(known.In(sponsor.Language), report))
                : EntrancePages.NotFound(request);
    }
}

public sealed record SponsorReportModel(MentoringProgram Program, ProgramReport Report);
