using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hours;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Hours;

public sealed class CorrectHours(HoursActs acts, IDocumentStore store)
{
    [Function(nameof(CorrectHours))]
    [Operation(
        "Puts the hours of somebody right by a line with its reason, which the person reads; under an id of the caller's, which sent again changes nothing.",
        Body = typeof(CorrectedHours),
        Answers = typeof(HoursLine),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = $"{ListHoursOfPerson.Route}/corrections/{{correction:{Ids.Rule}}}")] HttpRequest request,
        string programId,
        string personId,
        string correction,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (corrected, refusal) = await JsonBody.ReadAsync<CorrectedHours>(request, cancellation);
        if (corrected is null)
        {
            return refusal!;
        }

        var made = await acts.CorrectAsync(
            programId,
            personId,
            new HoursCorrection(correction, corrected.Minutes, corrected.Day, corrected.Reason, corrected.MentorshipId),
            Actors.Coordinator(request.Coordinator().Id),
            cancellation);
        var entry = made.Refusal is { Reason: RefusalReason.AlreadyDone }
            ? await store.ReadAsync(HoursEntry.KeyOf(programId, personId, HoursSource.Correction, correction), cancellation)
            : made.Value;
        return entry is not null ? Answer.Ok(HoursLine.Of(entry)) : Answer.Refused(made.Refusal!, "person");
    }
}

/// <param name="Minutes">To add; below 0 to take away.</param>
/// <param name="Day">On which they count, where the program is.</param>
/// <param name="Reason">The person reads it.</param>
/// <param name="MentorshipId">Of the person, for hours that its certificate is to say; null for none.</param>
public sealed record CorrectedHours(int Minutes, DateOnly Day, string Reason, string? MentorshipId = null);
