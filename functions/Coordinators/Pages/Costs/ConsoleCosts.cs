using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Costs;

/// <summary>What a program has cost, month by month, beside what its rehearsal foresaw (F11).</summary>
public sealed class ConsoleCosts(ConsoleEntry access, IDocumentStore store, CostReading reading)
{
    [Function(nameof(ConsoleCosts))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/costs")] HttpRequest request,
        string programId,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        var costs = await reading.ReadAsync(programId, cancellation);
        return CsvFile.IsAskedFor(request)
            ? CsvFile.Of(request, $"costs-{programId}", CostList.Of(request, costs))
            : Page.Show<CostsPage, CostsModel>(request, new CostsModel(access.Visit(request), program, costs));
    }
}

public sealed record CostsModel(ConsoleVisit Visit, MentoringProgram Program, ProgramCostFacts Costs);
