using System.ComponentModel;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Meetings;

public sealed class ListMeetings(IDocumentStore store, TimeProvider clock)
{
    [Function(nameof(ListMeetings))]
    [Operation(
        "Lists the single meetings of a program, a page at a time: who and when, never what about.",
        Answers = typeof(PageOfItems<MeetingTold>),
        Refusals = Refusals.Unknown)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/meetings")] HttpRequest request,
        string programId,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        store.PageOfProgramAsync<MeetingBooking, MeetingTold>(
            programId,
            after,
            limit,
            (booking, _, _) => ValueTask.FromResult(MeetingTold.Of(booking, clock.GetUtcNow())),
            cancellation);
}
