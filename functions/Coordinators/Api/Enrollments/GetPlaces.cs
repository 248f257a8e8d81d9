using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Enrollments;

/// <param name="Cap">Null for a program without a size cap: then there is always a place.</param>
/// <param name="Free">Places that nobody holds; null without a cap.</param>
/// <param name="Line">Who waits for a place, the next first.</param>
public sealed record PlaceFacts(int? Cap, int? Free, IReadOnlyList<PersonRef> Line);

public sealed class GetPlaces(IDocumentStore store)
{
    [Function(nameof(GetPlaces))]
    [Operation("Shows how many places a program has left, and who waits for one.", Answers = typeof(PlaceFacts), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{program:{Ids.Rule}}}/places")] HttpRequest request,
        string program,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(program, cancellation) is not { } known)
        {
            return Answer.NotFound("program");
        }

        var line = await store.LineAsync(program, cancellation);
        var people = await new PersonNames(store).FindAsync(line.Select(one => one.Value.PersonId), cancellation);
        return Answer.Ok(new PlaceFacts(known.SizeCap, (await store.RoomAsync(known, cancellation))?.Free, people));
    }
}
