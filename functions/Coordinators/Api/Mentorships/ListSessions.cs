using System.ComponentModel;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Mentorships;

public sealed class ListSessions(IDocumentStore store)
{
    [Function(nameof(ListSessions))]
    [Operation("Lists the sessions of a program, a page at a time.", Answers = typeof(PageOfItems<SessionFacts>), Refusals = Refusals.Unknown)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/sessions")] HttpRequest request,
        string programId,
        [Description("Only sessions of this mentorship.")] string? mentorshipId,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        store.PageOfProgramAsync<Session, SessionFacts>(
            programId,
            after,
            limit,
            (session, _, _) => ValueTask.FromResult(SessionFacts.Of(session)),
            cancellation,
            new DocumentQuery<Session>(IdPrefix: mentorshipId is null ? null : Session.PrefixOf(mentorshipId)));
}
