using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Mentorships;

public sealed class GetTimeline(IDocumentStore store, Timeline timeline)
{
    [Function(nameof(GetTimeline))]
    [Operation("Shows what happened in a mentorship, in the order of time.", Answers = typeof(IReadOnlyList<TimelineEntry>), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/mentorships/{{mentorshipId:{Ids.Rule}}}/timeline")]
        HttpRequest request,
        string programId,
        string mentorshipId,
        CancellationToken cancellation) =>
        await store.ReadAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation) is { } mentorship
            ? Answer.Ok(await timeline.ReadAsync(mentorship, Languages.BuiltIn.English, cancellation))
            : Answer.NotFound("mentorship");
}
