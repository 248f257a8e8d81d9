using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mentorships;

/// <summary>Every mentorship, of all programs or of one: who has not met for long, who has no next date, who has not signed.</summary>
public sealed class ConsoleMentorships(ConsoleEntry access, IDocumentStore store, MentorshipReading mentorships)
{
    [Function(nameof(ConsoleMentorships))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/mentorships")] HttpRequest request, CancellationToken cancellation)
    {
        var visit = access.Visit(request);
        var query = ListQuery.Of(request, MentorshipList.Program, MentorshipList.Stage);
        var programs = await store.ProgramsAsync(cancellation).ToListAsync(cancellation);
        var chosen = programs.Find(program => program.ProgramId == query.Filters.GetValueOrDefault(MentorshipList.Program));
        var rows = await mentorships.ReadAsync(chosen?.ProgramId, request.Texts(), cancellation);
        var list = MentorshipList.Of(request.Texts(), programs, visit.Now).Show(rows, query);
        return CsvFile.IsAskedFor(request)
            ? CsvFile.Of(request, "mentorships", list)
            : Page.Show<MentorshipListPage, MentorshipListModel>(request, new MentorshipListModel(visit, list));
    }
}

public sealed record MentorshipListModel(ConsoleVisit Visit, ListPage<MentorshipRow> List);
