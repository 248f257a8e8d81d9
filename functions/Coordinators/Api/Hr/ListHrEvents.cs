using System.ComponentModel;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Hr;

public sealed class ListHrEvents(HrReading reading, IDocumentStore store)
{
    private const int DefaultItems = 50;

    [Function(nameof(ListHrEvents))]
    [Operation(
        "Lists the events of HR systems and what each led to, the newest first, a page at a time.",
        Answers = typeof(PageOfItems<HrEventFacts>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/hr/events")] HttpRequest request,
        [Description("Name of a connection; all by default.")] string? connection,
        [Description("Only those that could not be taken in.")] bool? failed,
        [Description("The value of next from the page before.")] string? after,
        [Description("Items on a page, 1 to 200; 50 by default.")] int? limit,
        CancellationToken cancellation)
    {
        if (connection is not null && !reading.Names.Contains(connection))
        {
            return Answer.NotFound("connection");
        }

        var before = after is not null && HrisEventRecord.IsPlace(after) ? after : null;
        var most = Math.Clamp(limit ?? DefaultItems, 1, Paging.MostItems);
        var found = await reading.EventsAsync(connection, failed == true, before, most, new PersonNames(store), cancellation);
        return Answer.Ok(new PageOfItems<HrEventFacts>(found.Events, found.Older));
    }
}
