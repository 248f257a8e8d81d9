using System.ComponentModel;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Mentorships;

public sealed class ListMentorships(IDocumentStore store, TimeProvider clock)
{
    [Function(nameof(ListMentorships))]
    [Operation("Lists the mentorships of a program, a page at a time.", Answers = typeof(PageOfItems<MentorshipFacts>), Refusals = Refusals.Unknown)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/mentorships")] HttpRequest request,
        string programId,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        store.PageOfProgramAsync<Mentorship, MentorshipFacts>(
            programId, after, limit, (mentorship, names, token) => MentorshipFacts.OfAsync(store, mentorship, names, clock.GetUtcNow(), token), cancellation);
}
