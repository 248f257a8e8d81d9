using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Results;

/// <summary>What the programs have come to, side by side: no figure without what it is compared with.</summary>
public sealed class ConsoleResults(ConsoleEntry access, IDocumentStore store, IndicatorReading indicators)
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

        return Page.Show<ResultsPage, ResultsModel>(
            request,
            new ResultsModel(
                access.Visit(request),
                [.. results.OrderBy(result => result.Program.Status).ThenByDescending(result => result.Program.Calendar.RecruitmentOpens)])
            {
                Afterwards = afterwards,
            });
    }
}

/// <param name="Results">Those that run first, the latest of them before the others.</param>
public sealed record ResultsModel(ConsoleVisit Visit, IReadOnlyList<ProgramResult> Results)
{
    /// <summary>Of the programs of which enough people told months later how it went on.</summary>
    public IReadOnlyList<(MentoringProgram Program, Afterwards After)> Afterwards { get; init; } = [];
}
