using MentorFlow.Domain.Calendars;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Calendars;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.FactsCalendars;

public sealed class RenewFactsCalendar(IDocumentStore store, ProgramDateReading reading, FactsCalendarActs acts)
{
    [Function(nameof(RenewFactsCalendar))]
    [Operation(
        "Makes new addresses for the dates of all programs; those of before open nothing any more.",
        Answers = typeof(FactsCalendarAddress),
        Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetFactsCalendar.Route}/renew")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var seen = (await store.ReadAsync(FactsCalendar.Key, cancellation))?.Version ?? 0;
        var renewed = await acts.RenewAsync(seen, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return Answer.Of(renewed, "calendar", calendar => Answer.Ok(FactsCalendarAddress.Of(calendar, reading)));
    }
}
