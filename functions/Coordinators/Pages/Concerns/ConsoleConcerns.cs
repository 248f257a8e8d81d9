using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Concerns;

/// <summary>That people confided or asked something, and how long they have waited: no names, no words.</summary>
public sealed class ConsoleConcerns(ConsoleEntry access, ConcernCases cases, IDocumentStore store)
{
    [Function(nameof(ConsoleConcerns))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{program:{Ids.Rule}}}/concerns")]
        HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } found
            ? Page.Show<ConcernListPage, ConcernListModel>(
                request,
                new ConcernListModel(access.Visit(request), found, await cases.ListAsync(found, ConcernCases.ReaderOf(request), cancellation)))
            : access.NotFound(request, "program");
}

public sealed record ConcernListModel(ConsoleVisit Visit, MentoringProgram Program, IReadOnlyList<ConcernLine> Lines);
