using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Rounds;

/// <summary>An attempt of a round as it went out, and what became of it.</summary>
public sealed class ConsoleAttempt(ConsoleEntry access, AttemptReading attempts, IDocumentStore store)
{
    [Function(nameof(ConsoleAttempt))]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{program:{Ids.Rule}}}/rounds/{{number:int}}/attempts/{{attempt:int}}")]
        HttpRequest request, string program, int number, int attempt, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
        && await attempts.ReadAsync(program, number, attempt, request.Texts(), cancellation) is { } facts
            ? Page.Show<AttemptPage, AttemptModel>(request, new AttemptModel(access.Visit(request), known, facts))
            : access.NotFound(request, "round");
}

public sealed record AttemptModel(ConsoleVisit Visit, MentoringProgram Program, AttemptFacts Attempt);
