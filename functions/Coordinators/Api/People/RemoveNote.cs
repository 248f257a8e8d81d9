using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.People;

public sealed class RemoveNote(NoteActs notes)
{
    [Function(nameof(RemoveNote))]
    [Operation("Removes a note that the caller wrote; those of others are not found.", Success = 204, Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = $"{ListNotes.Route}/{{key:{Ids.Rule}}}")] HttpRequest request,
        string personId,
        string key,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var removed = await notes.RemoveAsync(personId, key, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return removed.Refusal is { } refusal ? Answer.Refused(refusal, "note of yours") : TypedResults.NoContent();
    }
}
