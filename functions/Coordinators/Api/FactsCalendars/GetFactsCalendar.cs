using MentorFlow.Domain.Calendars;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.FactsCalendars;

/// <summary>Where the dates of the organization's programs are read.</summary>
/// <param name="Version">Counts the addresses, from 1.</param>
/// <param name="Calendar">For calendars (text/calendar).</param>
/// <param name="List">For other systems (application/json).</param>
public sealed record FactsCalendarAddress(int Version, DateTimeOffset IssuedAt, Uri Calendar, Uri List)
{
    internal static FactsCalendarAddress Of(FactsCalendar calendar, ProgramDateReading reading) => new(
        calendar.Version,
        calendar.IssuedAt,
        reading.AddressOf(calendar, ReadFactsCalendar.Calendar),
        reading.AddressOf(calendar, ReadFactsCalendar.List));
}

public sealed class GetFactsCalendar(IDocumentStore store, ProgramDateReading reading)
{
    public const string Route = "api/facts-calendar";

    [Function(nameof(GetFactsCalendar))]
    [Operation(
        "The addresses at which the dates of all programs are read, without persons; there is none before the first was made.",
        Answers = typeof(FactsCalendarAddress),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        await store.ReadAsync(FactsCalendar.Key, cancellation) is { } calendar
            ? Answer.Ok(FactsCalendarAddress.Of(calendar, reading))
            : Answer.NotFound("calendar");
}
