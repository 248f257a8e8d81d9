using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Comparisons;

/// <summary>Programs and pilots side by side, or the tracks of one, with what few people can say and what they cannot (R2, F13, R114).</summary>
public sealed class ConsoleComparisons(ConsoleEntry access, IDocumentStore store, ComparisonReading reading)
{
    [Function(nameof(ConsoleComparisons))]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/comparisons")] HttpRequest request, CancellationToken cancellation) =>
        Show(request, program: null, await reading.ReadAsync(request.Scope(), cancellation));

    [Function("ConsoleProgramComparisons")]
    public async Task<IResult> ShowOfProgramAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{program:{Ids.Rule}}}/comparisons")]
        HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Show(request, known, await reading.ReadAsync(known, request.Texts().Language.Tag, cancellation))
            : access.NotFound(request, "program");

    private IResult Show(HttpRequest request, MentoringProgram? program, ComparisonFacts facts) =>
        Page.Show<ComparisonsPage, ComparisonsModel>(request, new ComparisonsModel(access.Visit(request), program, facts));
}

/// <param name="Program">Null for all.</param>
public sealed record ComparisonsModel(ConsoleVisit Visit, MentoringProgram? Program, ComparisonFacts Facts);
