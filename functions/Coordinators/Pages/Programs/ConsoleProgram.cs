using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>A program on one page: what is next and when, the live figures, who is where.</summary>
public sealed class ConsoleProgram(ConsoleEntry access, IDocumentStore store, IndicatorReading indicators, MentorshipReading mentorships)
{
    [Function(nameof(ConsoleProgram))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}")]
        HttpRequest request, string programId, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        return Page.Show<ProgramPage, ProgramModel>(request, new ProgramModel(
            access.Visit(request),
            program,
            await indicators.ReadFiguresAsync(program, cancellation),
            await store.AllAsync<Round>(programId, cancellation).ToListAsync(cancellation),
            await mentorships.ReadAsync(programId, request.Texts(), cancellation),
            await store.EventsAsync(program, cancellation)));
    }
}

public sealed record ProgramModel(
    ConsoleVisit Visit,
    MentoringProgram Program,
    ProgramFigures Figures,
    IReadOnlyList<Round> Rounds,
    IReadOnlyList<MentorshipRow> Mentorships,
    IReadOnlyList<EventFacts> Events);
