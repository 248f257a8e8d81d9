using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Tracks;

public sealed class ListTracks(IDocumentStore store, TrackFigureReading figures)
{
    public const string Route = $"api/programs/{{program:{Ids.Rule}}}/tracks";

    /// <summary>In which tracks are named beside their figures; every language stands there, too.</summary>
    internal const string Language = "en";

    [Function(nameof(ListTracks))]
    [Operation(
        "Lists the parts of a program: names in every language, whom each is for, what they count in matching, and how each does. A group under five has " +
        "no mean.",
        Answers = typeof(ProgramTracks),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Answer.Ok(await TrackFacts.OfProgramAsync(known, store, figures, Language, cancellation))
            : Answer.NotFound("program");
}
