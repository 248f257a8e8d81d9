using System.ComponentModel;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class ListEventAttendance(IDocumentStore store)
{
    internal const string Route = $"api/programs/{{programId:{Ids.Rule}}}/events/{{kind:{Ids.Rule}}}/attendance";

    [Function(nameof(ListEventAttendance))]
    [Operation(
        "Lists who was at an event of a program, a page at a time.", Answers = typeof(PageOfItems<EventAttendanceFacts>), Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string programId,
        [Description("LaunchEvent, MidpointEvent or ClosingEvent.")] string kind,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation) =>
        EventDecisions.KindOf(kind) is { } known
            ? await store.PageOfProgramAsync<EventAttendance, EventAttendanceFacts>(
                programId, after, limit, EventAttendanceFacts.OfAsync, cancellation, EventReading.CameTo(known))
            : Answer.NotFound("event");
}
