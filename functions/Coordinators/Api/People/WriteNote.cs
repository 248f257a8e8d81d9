using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.People;

public sealed class WriteNote(NoteActs notes)
{
    [Function(nameof(WriteNote))]
    [Operation(
        "Keeps a note on a person, which the person may ask to see. The same words twice within a minute are one note.",
        Body = typeof(NewNote),
        Answers = typeof(NoteFacts),
        Success = 201,
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ListNotes.Route)] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (note, refusal) = await JsonBody.ReadAsync<NewNote>(request, cancellation);
        if (note is null)
        {
            return refusal!;
        }

        var coordinator = request.Coordinator();
        var writer = new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name);
        var verdict = await notes.WriteAsync(personId, note.Text, writer, cancellation);
        return verdict switch
        {
            { Value: { } written } => Answer.Created(request, $"/api/people/{personId}/notes/{written.Key}", NoteFacts.Of(written)),
            { Refusal: { Reason: RefusalReason.Unknown } unknown } => Answer.Refused(unknown, "person"),
            _ => Answer.Refused(verdict.Refusal!, "note"),
        };
    }
}

/// <param name="Text">1 to 2,000 characters.</param>
public sealed record NewNote(string Text);
