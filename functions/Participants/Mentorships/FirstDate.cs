using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Suggests a first date from when both can: R79 asks for hours that suit both clocks.</summary>
internal static class FirstDate
{
    private static readonly TimeSpan Notice = TimeSpan.FromDays(2);

    private const int DaysAhead = 28;

    /// <returns>The earliest start at which everybody has <paramref name="minutes"/> free; null when no common window is found within four weeks.</returns>
    public static DateTimeOffset? Suggest(IReadOnlyList<Profile> profiles, int minutes, DateTimeOffset now)
    {
        if (profiles.Count == 0)
        {
            return null;
        }

        var length = TimeSpan.FromMinutes(minutes);
        var common = Windows(profiles[0], now);
        foreach (var profile in profiles.Skip(1))
        {
            var others = Windows(profile, now).ToList();
            common = common.SelectMany(one => others.Select(other => (From: Later(one.From, other.From), To: Earlier(one.To, other.To))));
        }

        return common
            .Select(window => (From: Later(window.From, now + Notice), window.To))
            .Where(window => window.To - window.From >= length)
            .Select(window => (DateTimeOffset?)window.From)
            .Min();
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Windows(Profile profile, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.ToZone(profile.Zone).DateTime);
        return from ahead in Enumerable.Range(0, DaysAhead)
               let date = today.AddDays(ahead)
               from window in profile.Availability
               where window.Day == date.DayOfWeek
               select (TimeZones.At(date, window.From, profile.Zone), TimeZones.At(date, window.To, profile.Zone));
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
