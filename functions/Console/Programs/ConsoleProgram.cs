using MentorFlow.Enrollments;
using MentorFlow.Functions.Api;
using MentorFlow.Functions.Api.Facts;
using MentorFlow.Functions.Layout;
using MentorFlow.Functions.ReadModels;
using MentorFlow.Mentorships;
using MentorFlow.Programs;
using MentorFlow.Rounds;
using MentorFlow.Storage;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Console.Programs;

/// <summary>A program at a glance: what is next and when, the live figures, who is where.</summary>
public sealed class ConsoleProgram(ConsoleDoor door, IDocumentStore store, IndicatorReading indicators)
{
    [Function(nameof(ConsoleProgram))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}")] HttpRequest request, string programId, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return door.NotFound(request, "program");
        }

        var names = new NameBook(store);
        var mentorships = new List<MentorshipFacts>();
        await foreach (var mentorship in store.AllAsync<Mentorship>(programId, cancellation))
        {
            mentorships.Add(await MentorshipFacts.OfAsync(mentorship, names, cancellation));
        }

        return Page.Show<ProgramPage, ProgramModel>(request, new ProgramModel(
            door.Visit(request),
            program,
            await indicators.ReadAsync(program, cancellation),
            await store.AllAsync<Enrollment>(programId, cancellation).ToListAsync(cancellation),
            await store.AllAsync<Round>(programId, cancellation).ToListAsync(cancellation),
            mentorships));
    }
}

public sealed record ProgramModel(
    ConsoleVisit Visit,
    MentoringProgram Program,
    Indicators Indicators,
    IReadOnlyList<Enrollment> Enrollments,
    IReadOnlyList<Round> Rounds,
    IReadOnlyList<MentorshipFacts> Mentorships);
