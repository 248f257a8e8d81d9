using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Results;

/// <summary>What the programs have come to, side by side: no figure without what it is compared with.</summary>
public sealed class ConsoleResults(ConsoleEntry access, IDocumentStore store, IndicatorReading indicators, CostReading costs)
{
    [Function(nameof(ConsoleResults))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/results")] HttpRequest request, CancellationToken cancellation)
    {
        var results = new List<ProgramResult>();
        var afterwards = new List<(MentoringProgram Program, Afterwards After)>();
        await foreach (var listed in store.ProgramsAsync(cancellation)
            .Where(program => program.Status is not ProgramStatus.Draft && request.Scope().Reads(program.ProgramId)))
        {
            if (await store.ReadProgramAsync(listed.ProgramId, cancellation) is { } program)
            {
                results.Add(ProgramResult.Of(program, await indicators.ReadFiguresAsync(program, cancellation)));
                if (await store.AfterwardsAsync(program.ProgramId, cancellation) is { } after)
                {
                    afterwards.Add((program, after));
                }
            }
        }

        // Of what they coordinate: costs are no figure for readers.
        var coordinated = results.Select(result => result.Program.ProgramId).Where(request.Scope().Coordinates).ToList();
        return Page.Show<ResultsPage, ResultsModel>(
            request,
            new ResultsModel(
                access.Visit(request),
                [.. results.OrderBy(result => result.Program.Status).ThenByDescending(result => result.Program.Calendar.RecruitmentOpens)])
            {
                Afterwards = afterwards,
                Costs = coordinated.Count == 0 ? new Dictionary<string, ProgramCost>() : await costs.TotalsAsync(coordinated, cancellation),
            });
    }
}

/// <param name="Results">Those that run first, the latest of them before the others.</param>
public sealed record ResultsModel(ConsoleVisit Visit, IReadOnlyList<ProgramResult> Results)
{
    /// <summary>Of the programs of which enough people told months later how it went on.</summary>
    public IReadOnlyList<(MentoringProgram Program, Afterwards After)> Afterwards { get; init; } = [];

    /// <summary>What programs of the reader have cost, by id; none of those in which nothing was counted.</summary>
    public required IReadOnlyDictionary<string, ProgramCost> Costs { get; init; }
}
