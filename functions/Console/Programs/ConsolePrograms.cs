using MentorFlow.Functions.Api.Facts;
using MentorFlow.Functions.Layout;
using MentorFlow.Programs;
using MentorFlow.Storage;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Console.Programs;

public sealed class ConsolePrograms(ConsoleDoor door, IDocumentStore store)
{
    [Function(nameof(ConsolePrograms))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/programs")] HttpRequest request, CancellationToken cancellation) =>
        Page.Show<ProgramListPage, ProgramListModel>(request, new ProgramListModel(door.Visit(request), await store.ProgramsAsync(cancellation).ToListAsync(cancellation)));
}

public sealed record ProgramListModel(ConsoleVisit Visit, IReadOnlyList<ProgramListing> Programs);
