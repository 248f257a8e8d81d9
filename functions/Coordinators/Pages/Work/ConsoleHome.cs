using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Work;

/// <summary>The coordinator's first page: what needs a human, what comes next by itself, and how each program does.</summary>
public sealed class ConsoleHome(ConsoleEntry access, WorkQueue queue, IDocumentStore store, IndicatorReading indicators, TimeProvider clock)
{
    private static readonly TimeSpan Near = TimeSpan.FromDays(60);

    [Function(nameof(ConsoleHome))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console")] HttpRequest request, CancellationToken cancellation)
    {
        var scope = request.Scope();
        return scope.CoordinatesSome
            ? Page.Show<HomePage, HomeModel>(
                request,
                new HomeModel(
                    access.Visit(request),
                    await queue.ReadAsync(WorkItemStatus.Open, scope, request.Texts(), cancellation, snoozed: false),
                    await queue.ReadAsync(WorkItemStatus.Open, scope, request.Texts(), cancellation, snoozed: true),
                    await ProgramsAsync(scope, cancellation)))
            : Page.SeeOther(request, ConsolePaths.Programs);
    }

    private async Task<IReadOnlyList<ProgramAtGlance>> ProgramsAsync(ConsoleScope scope, CancellationToken cancellation)
    {
        var glances = new List<ProgramAtGlance>();
        await foreach (var listed in store.ProgramsAsync(scope, cancellation))
        {
            if (await store.ReadProgramAsync(listed.ProgramId, cancellation) is { } program)
            {
                var health = program.Status is ProgramStatus.Draft ? null : await indicators.ReadHealthAsync(program, cancellation);
                glances.Add(new ProgramAtGlance(program, health, ComingUp(program)));
            }
        }

        return glances;
    }

    private IReadOnlyList<ProgramMoment> ComingUp(MentoringProgram program)
    {
        var now = clock.GetUtcNow();
        return program.Status is ProgramStatus.Running
            ? [.. ProgramTimeline.Of(program.Calendar, now + Near).Where(moment => moment.At > now)]
            : [];
    }
}

/// <param name="Snoozed">What was put off to a later day.</param>
public sealed record HomeModel(
    ConsoleVisit Visit, IReadOnlyList<JobQueue> Jobs, IReadOnlyList<JobQueue> Snoozed, IReadOnlyList<ProgramAtGlance> Programs);

/// <param name="Health">Null for a draft.</param>
/// <param name="Coming">What its calendar brings by itself in the next weeks.</param>
public sealed record ProgramAtGlance(MentoringProgram Program, ProgramHealth? Health, IReadOnlyList<ProgramMoment> Coming);
