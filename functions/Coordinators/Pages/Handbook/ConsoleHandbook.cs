using MentorFlow.Content;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Handbook;

/// <summary>How a program is run, chapter by chapter: the files of the handbook, ours and the organization's.</summary>
public sealed class ConsoleHandbook(ConsoleEntry access, IDocumentStore store)
{
    /// <summary>It has a page of its own, where the settings fill it.</summary>
    internal const string WorksCouncil = "works-council";

    [Function(nameof(ConsoleHandbook))]
    public IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/handbook")] HttpRequest request) =>
        Page.Show<HandbookPage, HandbookModel>(request, new HandbookModel(access.Visit(request), Chapters(request)));

    [Function("ConsoleHandbookChapter")]
    public async Task<IResult> ShowChapterAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/handbook/{{chapter:{Ids.Rule}}}")] HttpRequest request,
        string chapter,
        CancellationToken cancellation)
    {
        if (chapter == WorksCouncil)
        {
            return Page.SeeOther(request, HandbookPaths.WorksCouncil);
        }

        var chapters = Chapters(request);
        var place = chapters.ToList().FindIndex(one => one.Id == chapter);
        return place < 0
            ? access.NotFound(request, "page")
            : Page.Show<ChapterPage, ChapterModel>(
                request,
                new ChapterModel(access.Visit(request), chapters[place], chapters.ElementAtOrDefault(place - 1), chapters.ElementAtOrDefault(place + 1))
                {
                    Programs = chapter == FirstWeekReading.File ? await ProgramsAsync(request, cancellation) : [],
                });
    }

    private static IReadOnlyList<ContentFile> Chapters(HttpRequest request) =>
        [.. request.Texts().Content.All(ContentKind.Handbook).Where(chapter => chapter.Id != WorksCouncil)];

    private async Task<IReadOnlyList<ProgramListing>> ProgramsAsync(HttpRequest request, CancellationToken cancellation) =>
        await store.ProgramsAsync(request.Scope(), cancellation)
            .Where(program => program.Status is ProgramStatus.Draft or ProgramStatus.Running)
            .ToListAsync(cancellation);
}

/// <param name="Chapters">In their order.</param>
public sealed record HandbookModel(ConsoleVisit Visit, IReadOnlyList<ContentFile> Chapters);

/// <param name="Before">Null for the first.</param>
/// <param name="Next">Null for the last.</param>
public sealed record ChapterModel(ConsoleVisit Visit, ContentFile Chapter, ContentFile? Before, ContentFile? Next)
{
    /// <summary>Whose list of the first two weeks can be ticked by the reader; none on other chapters.</summary>
    public IReadOnlyList<ProgramListing> Programs { get; init; } = [];
}
