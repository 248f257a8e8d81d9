using System.Globalization;
using System.Text;
using MentorFlow.Domain.Calendars;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Calendars;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Calendars;

/// <summary>
/// All dates of a person at one address that their own calendar reads (R82), and the page that gives it to them. The address is its own authority, as it is
/// read by a program; a new one takes it back.
/// </summary>
public sealed class FeedScreen(
    ParticipantAccess access, FeedReading reading, FeedSigner signer, CalendarActs acts, RequestLimiter limiter, SiteAddress site)
{
    private const string Route = "m/calendar";

    private const string Ending = ".ics";

    /// <summary>Of one address: calendars look once an hour, and somebody may have several.</summary>
    private static readonly RequestLimit Limit = new(60, TimeSpan.FromHours(1));

    [Function("ShowCalendar")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            async visitor =>
            {
                var feed = (await access.Store.FindAsync(CalendarFeed.KeyOf(visitor.PersonId), cancellation))?.Value;
                var isOver = feed is null || IsRevoked(feed, visitor.Person);
                var address = isOver ? null : site.At($"/calendar/{signer.Sign(feed!)}{Ending}");
                return Page.Show<FeedPage, FeedModel>(request, new FeedModel(visitor, feed?.Version ?? 0, address));
            },
            cancellation);

    [Function("RenewCalendar")]
    public Task<IResult> RenewAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                // A second click on the same form finds the new one made.
                _ = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
                await acts.RenewAsync(visitor.PersonId, seen, cancellation);
                return Page.SeeOther(request, Paths.Calendar.With(Done.CalendarRenewed));
            },
            cancellation);

    [Function("ReadCalendar")]
    public async Task<IResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "calendar/{file}")] HttpRequest request,
        string file,
        CancellationToken cancellation)
    {
        if (await FindAsync(file, cancellation) is not { } person)
        {
            return EntrancePages.NotFound(request);
        }

        var headers = request.HttpContext.Response.Headers;
        (headers.CacheControl, headers.XContentTypeOptions, headers["X-Robots-Tag"]) = ("no-store", "nosniff", "noindex");
        if (await limiter.TakeAsync(Limit, $"calendar:{person.PersonId}", cancellation) is { } wait)
        {
            headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        return TypedResults.Text(await reading.ReadAsync(person, cancellation), "text/calendar; charset=utf-8", Encoding.UTF8);
    }

    // Null for what is no address of ours, for one that was taken back, and for somebody who may not come in any more.
    private async Task<Person?> FindAsync(string file, CancellationToken cancellation) =>
        file.EndsWith(Ending, StringComparison.Ordinal)
        && signer.Verify(file[..^Ending.Length]) is { } feed
        && await access.Store.FindAsync(CalendarFeed.KeyOf(feed.PersonId), cancellation) is { Value: var newest }
        && newest.Version == feed.Version
        && await access.FindPersonAsync(feed.PersonId, cancellation) is { } person
        && !IsRevoked(newest, person)
            ? person
            : null;

    private static bool IsRevoked(CalendarFeed feed, Person person) => feed.IssuedAt < person.LinksValidFrom;
}

/// <param name="Version">Of the address that stands; 0 for none.</param>
/// <param name="Address">Null while there is none.</param>
public sealed record FeedModel(Visitor Visitor, int Version, Uri? Address);
