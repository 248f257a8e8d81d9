using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Stories;

/// <summary>What people tell of their mentorships by their own consent (R113): to read and decide about, and to copy.</summary>
public sealed class ConsoleStories(ConsoleEntry access, IDocumentStore store)
{
    [Function(nameof(ConsoleStories))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/stories")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Page.Show<StoriesPage, StoriesModel>(
                request, new StoriesModel(access.Visit(request), program, await store.StoryFactsAsync(programId, cancellation)))
            : access.NotFound(request, "program");
}

public sealed record StoriesModel(ConsoleVisit Visit, MentoringProgram Program, IReadOnlyList<StoryFacts> Told);
