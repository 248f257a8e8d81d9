using System.Text;
using MentorFlow.Content;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Assets;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Handbook;

/// <summary>What a works council asks, filled from the settings that run and the reader's programs: to print, and as a file to work on.</summary>
public sealed class ConsoleWorksCouncil(ConsoleEntry access, WorksCouncilReading reading, SiteAssets assets)
{
    private const string Route = "console/works-council";

    [Function(nameof(ConsoleWorksCouncil))]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        FileIn(request) is { } file
            ? Page.Show<WorksCouncilPage, WorksCouncilModel>(
                request, new WorksCouncilModel(access.Visit(request), file, await KitAsync(request, cancellation)))
            : access.NotFound(request, "page");

    [Function("ConsoleWorksCouncilFile")]
    public async Task<IResult> DownloadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/file")] HttpRequest request, CancellationToken cancellation) =>
        FileIn(request) is { } file
            ? Page.Download(
                request,
                Encoding.UTF8.GetBytes(WorksCouncilMarkdown.Of(file, await KitAsync(request, cancellation), request.Texts())),
                "text/markdown; charset=utf-8",
                $"{ConsoleHandbook.WorksCouncil}.{request.Texts().Language.Tag}.md")
            : access.NotFound(request, "page");

    private static ContentFile? FileIn(HttpRequest request) => request.Texts().Content.Find(ContentKind.Handbook, ConsoleHandbook.WorksCouncil);

    private Task<WorksCouncilKit> KitAsync(HttpRequest request, CancellationToken cancellation) =>
        reading.ReadAsync(request.Texts(), assets.Organization, request.Scope(), cancellation);
}

public sealed record WorksCouncilModel(ConsoleVisit Visit, ContentFile File, WorksCouncilKit Kit);
