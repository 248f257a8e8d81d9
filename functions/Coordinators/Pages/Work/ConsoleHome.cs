using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Work;

/// <summary>The coordinator's first page: what needs a human, and nothing else.</summary>
public sealed class ConsoleHome(ConsoleEntry access, WorkQueue queue, IDocumentStore store)
{
    [Function(nameof(ConsoleHome))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console")] HttpRequest request, CancellationToken cancellation) =>
        Page.Show<HomePage, HomeModel>(
            request,
            new HomeModel(
                access.Visit(request),
                await queue.ReadAsync(WorkItemStatus.Open, request.Texts(), cancellation),
                await store.ProgramsAsync(cancellation).ToListAsync(cancellation)));
}

public sealed record HomeModel(ConsoleVisit Visit, IReadOnlyList<JobQueue> Jobs, IReadOnlyList<ProgramListing> Programs);
