using MentorFlow.Functions.Api.Facts;
using MentorFlow.Functions.Layout;
using MentorFlow.Programs;
using MentorFlow.Storage;
using MentorFlow.WorkItems;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Console.Work;

/// <summary>The coordinator's first page: what needs a human, and nothing else.</summary>
public sealed class ConsoleHome(ConsoleDoor door, WorkQueue queue, IDocumentStore store)
{
    [Function(nameof(ConsoleHome))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console")] HttpRequest request, CancellationToken cancellation) =>
        Page.Show<HomePage, HomeModel>(
            request,
            new HomeModel(door.Visit(request), await queue.ReadAsync(WorkItemStatus.Open, cancellation), await store.ProgramsAsync(cancellation).ToListAsync(cancellation)));
}

public sealed record HomeModel(ConsoleVisit Visit, IReadOnlyList<JobQueue> Jobs, IReadOnlyList<ProgramListing> Programs);
