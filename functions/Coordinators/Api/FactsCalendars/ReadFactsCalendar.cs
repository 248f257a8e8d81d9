using System.Globalization;
using System.Text;
using MentorFlow.Domain.Limits;
using MentorFlow.Functions.Coordinators.Reading;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.FactsCalendars;

/// <summary>
/// The dates of the organization's programs, as a calendar and as JSON. The address is its own authority, as it is read by calendars and other systems; a
/// new one takes it back.
/// </summary>
public sealed class ReadFactsCalendar(ProgramDateReading reading, RequestLimiter limiter)
{
    /// <summary>How the address of the calendar ends.</summary>
    public const string Calendar = ".ics";

    /// <summary>How that of the list ends.</summary>
    public const string List = ".json";

    /// <summary>Of the one address: everybody in the organization may have it in their calendar.</summary>
    private static readonly RequestLimit Limit = new(6000, TimeSpan.FromHours(1));

    [Function(nameof(ReadFactsCalendar))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "facts/{file}")] HttpRequest request, string file, CancellationToken cancellation)
    {
        var ending = file.EndsWith(Calendar, StringComparison.Ordinal) ? Calendar : file.EndsWith(List, StringComparison.Ordinal) ? List : null;
        if (ending is null || !await reading.OpensAsync(file[..^ending.Length], cancellation))
        {
            return Answer.NotFound("calendar");
        }

        var headers = request.HttpContext.Response.Headers;
        (headers.CacheControl, headers.XContentTypeOptions, headers["X-Robots-Tag"]) = ("no-store", "nosniff", "noindex");
        if (await limiter.TakeAsync(Limit, "facts-calendar", cancellation) is { } wait)
        {
            headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        return ending == List
            ? Answer.Ok(await reading.DatesAsync(cancellation))
            : TypedResults.Text(await reading.CalendarAsync(cancellation), "text/calendar; charset=utf-8", Encoding.UTF8);
    }
}
