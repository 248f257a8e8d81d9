using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Figures;

/// <summary>A program in figures alone, for whoever answers for it without working in it: nobody's name, and nothing to change.</summary>
public sealed class ConsoleFigures(
    ConsoleEntry access, IDocumentStore store, IndicatorReading indicators, ObjectiveReading objectives, WorkLoadReading load)
{
    [Function(nameof(ConsoleFigures))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{program:{Ids.Rule}}}/figures")]
        HttpRequest request, string program, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(program, cancellation) is not { } known)
        {
            return access.NotFound(request, "program");
        }

        var figures = await indicators.ReadFiguresAsync(known, cancellation);
        return Page.Show<FiguresPage, FiguresModel>(
            request,
            new FiguresModel(
                access.Visit(request),
                known,
                figures,
                await objectives.ReadAsync(known, figures, cancellation),
                await load.ReadAsync(known, cancellation)));
    }
}

public sealed record FiguresModel(
    ConsoleVisit Visit, MentoringProgram Program, ProgramFigures Figures, IReadOnlyList<ObjectiveStanding> Objectives, WorkLoadFacts Load);
