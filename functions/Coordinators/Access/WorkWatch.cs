using System.Globalization;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.WorkItems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>
/// Measures how long a decision takes, from opening the item to deciding, by the requests of the browser in between: from one to the next at most five
/// minutes count, the rest is idle. It is kept in a cookie of the browser until then, so that nothing here knows who took how long.
/// </summary>
public sealed class WorkWatch(IOptions<ConsoleSettings> settings, IDocumentStore store, WorkLoadActs load, TimeProvider clock)
{
    public const string Cookie = "mentorflow-work";

    /// <summary>Between two requests; whatever is longer was a break.</summary>
    public static readonly TimeSpan LongestGap = TimeSpan.FromMinutes(5);

    /// <summary>Items that were opened and not decided yet.</summary>
    private const int Most = 5;

    private const char BetweenParts = '~';

    /// <summary>Adds the time since the last request to what was open then.</summary>
    public void Begin(HttpContext http)
    {
        if (settings.Value.MeasureWork)
        {
            http.Items[typeof(WorkWatch)] = Read(SiteCookie.Read(http.Request, Cookie), clock.GetUtcNow());
        }
    }

    /// <summary>From here on the time is this item's.</summary>
    /// <param name="item">"{program}/{key}".</param>
    public void Open(HttpRequest request, string item)
    {
        if (WatchOf(request.HttpContext) is { } watch)
        {
            watch.Current = item;
            watch.Spent.Remove(item, out var spent);
            watch.Spent[item] = spent;
        }
    }

    /// <summary>What was spent on it so far, which is counted from zero again.</summary>
    /// <returns>Null where nothing is measured, or it was never opened.</returns>
    public TimeSpan? Take(HttpRequest request, string item) =>
        WatchOf(request.HttpContext) is { } watch && watch.Spent.Remove(item, out var spent) ? spent : null;

    /// <summary>Counts what was decided by this request, and hands the rest back to the browser.</summary>
    /// <param name="hasDecided">Whether it was a form that was taken.</param>
    public async Task EndAsync(HttpContext http, bool hasDecided, CancellationToken cancellation)
    {
        if (WatchOf(http) is not { } watch || http.Response.HasStarted)
        {
            return;
        }

        if (hasDecided
            && watch.Current?.Split('/') is [var program, var key]
            && http.Request.Scope().Coordinates(program)
            && watch.Spent.ContainsKey(watch.Current)
            && await store.FindAsync(WorkItem.KeyOf(program, key), cancellation) is { Value.Status: not WorkItemStatus.Open })
        {
            watch.Spent.Remove(watch.Current, out var spent);
            await load.CountAsync(program, key, spent, cancellation);
        }

        if (watch.Spent.Count > 0 || SiteCookie.Read(http.Request, Cookie) is not null)
        {
            SiteCookie.Keep(http.Request, Cookie, watch.Write(clock.GetUtcNow()), life: null);
        }
    }

    private static Watch? WatchOf(HttpContext http) => http.Items[typeof(WorkWatch)] as Watch;

    // A cookie says what its browser likes: what cannot be read is nothing, and no sum is longer than any that counts.
    private static Watch Read(string? cookie, DateTimeOffset now)
    {
        var watch = new Watch();
        if (cookie?.Split(BetweenParts) is not [var last, var current, .. var items] || !TryRead(last, out var seconds))
        {
            return watch;
        }

        foreach (var part in items.Take(2 * Most).Chunk(2))
        {
            if (part is [{ Length: > 0 } item, var spent] && TryRead(spent, out var sum))
            {
                watch.Spent[item] = TimeSpan.FromSeconds(Math.Min(sum, (long)MeasuredWeek.Longest.TotalSeconds));
            }
        }

        watch.Current = watch.Spent.ContainsKey(current) ? current : null;
        var gap = TimeSpan.FromSeconds(Math.Max(0, now.ToUnixTimeSeconds() - seconds));
        watch.Add(gap > LongestGap ? LongestGap : gap);
        return watch;
    }

    private static bool TryRead(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < uint.MaxValue;

    private sealed class Watch
    {
        /// <summary>The item that is looked at; null for none.</summary>
        public string? Current { get; set; }

        public OrderedDictionary<string, TimeSpan> Spent { get; } = new();

        public void Add(TimeSpan gap)
        {
            if (Current is { } item)
            {
                Spent[item] += gap;
            }
        }

        public string Write(DateTimeOffset now)
        {
            string[] parts =
            [
                now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                Current ?? "",
                .. Spent.TakeLast(Most).SelectMany(item => new[] { item.Key, ((long)item.Value.TotalSeconds).ToString(CultureInfo.InvariantCulture) }),
            ];
            return string.Join(BetweenParts, parts);
        }
    }
}
