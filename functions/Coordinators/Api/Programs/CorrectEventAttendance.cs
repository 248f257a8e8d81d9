using System.ComponentModel;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class CorrectEventAttendance(EventActs events, IDocumentStore store)
{
    [Function(nameof(CorrectEventAttendance))]
    [Operation(
        "Puts the list of who was at an event right: somebody was there, or was not.",
        Body = typeof(CorrectedAttendance),
        Answers = typeof(EventFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ListEventAttendance.Route)] HttpRequest request,
        string programId,
        [Description("LaunchEvent, MidpointEvent or ClosingEvent.")] string kind,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (corrected, refusal) = await JsonBody.ReadAsync<CorrectedAttendance>(request, cancellation);
        if (corrected is null)
        {
            return refusal!;
        }

        if (EventDecisions.KindOf(kind) is not { } known)
        {
            return Answer.NotFound("event");
        }

        var actor = Actors.Coordinator(request.Coordinator().Id);
        var written = corrected.Came
            ? await events.AddAsync(programId, known, corrected.PersonId, actor, cancellation)
            : await events.RemoveAsync(programId, known, corrected.PersonId, actor, cancellation);
        return written.Refusal is { } refused
            ? Answer.Refused(refused, "event")
            : Answer.Ok(await store.EventAsync((await store.ReadProgramAsync(programId, cancellation))!, known, cancellation));
    }
}

/// <param name="Came">Whether they were there.</param>
public sealed record CorrectedAttendance(string PersonId, bool Came);
