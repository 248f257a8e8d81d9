using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Mentorships;

public sealed class GetMentorship(IDocumentStore store, TimeProvider clock)
{
    [Function(nameof(GetMentorship))]
    [Operation("Shows a mentorship: facts and how it does, never what the pair said or wrote.", Answers = typeof(MentorshipFacts), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/mentorships/{{mentorshipId:{Ids.Rule}}}")]
        HttpRequest request,
        string programId,
        string mentorshipId,
        CancellationToken cancellation) =>
        await store.ReadAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation) is { } mentorship
            ? Answer.Ok(await MentorshipFacts.OfAsync(store, mentorship, new PersonNames(store), clock.GetUtcNow(), cancellation))
            : Answer.NotFound("mentorship");
}
