using System.Numerics;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Introductions;

/// <summary>The free half hours of somebody's week, as signs that are quick to compare: with many people every two of them are.</summary>
public static class WeekHours
{
    private const int HalfHours = 7 * 48;

    private const int Bits = 64;

    /// <summary>Half an hour counts where it is free from beginning to end.</summary>
    /// <param name="zone">IANA zone of the windows.</param>
    /// <param name="monday">Of the week that is looked at: clocks change in the course of a year.</param>
    /// <returns>One sign a half hour of the week in UTC, 64 in a number.</returns>
    public static IReadOnlyList<ulong> Of(IReadOnlyList<WeeklyWindow> windows, string zone, DateOnly monday)
    {
        var signs = new ulong[(HalfHours + Bits - 1) / Bits];
        var begins = new DateTimeOffset(monday.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        foreach (var window in windows)
        {
            var day = monday.AddDays(((int)window.Day + 6) % 7);
            var from = (int)Math.Ceiling((TimeZones.At(day, window.From, zone) - begins).TotalMinutes / 30);
            var to = (int)Math.Floor((TimeZones.At(day, window.To, zone) - begins).TotalMinutes / 30);
            for (var at = from; at < to; at++)
            {
                // What lies before Monday or after Sunday in UTC comes again at the other end of the week.
                var place = ((at % HalfHours) + HalfHours) % HalfHours;
                signs[place / Bits] |= 1UL << (place % Bits);
            }
        }

        return signs;
    }

    /// <summary>How many half hours of a week two have in common.</summary>
    public static int Common(IReadOnlyList<ulong> one, IReadOnlyList<ulong> other)
    {
        var common = 0;
        for (var i = 0; i < one.Count && i < other.Count; i++)
        {
            common += BitOperations.PopCount(one[i] & other[i]);
        }

        return common;
    }
}
