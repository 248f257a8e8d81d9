using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>The weeks of a program, counted from its start.</summary>
/// <param name="Start">UTC.</param>
internal sealed record Weeks(DateTimeOffset Start, int Count)
{
    public static Weeks Of(RehearsalSettings settings) =>
        new(settings.Start, (int)Math.Ceiling((settings.Ends - settings.Start).TotalDays / 7));

    /// <summary>The week that a moment is in, from 1; below that, or above <see cref="Count"/>, it lies outside of the program.</summary>
    public int NumberOf(DateTimeOffset at) => 1 + (int)Math.Floor((at - Start).TotalDays / 7);

    /// <summary>One sum a week; what lies outside of the program is left out.</summary>
    public IReadOnlyList<double> Sum<T>(IEnumerable<T> items, Func<T, DateTimeOffset> at, Func<T, double> value)
    {
        var sums = new double[Count];
        foreach (var item in items)
        {
            var week = NumberOf(at(item)) - 1;
            if (week >= 0 && week < Count)
            {
                sums[week] += value(item);
            }
        }

        return sums;
    }

    public IReadOnlyList<int> CountOf<T>(IEnumerable<T> items, Func<T, DateTimeOffset> at) => [.. Sum(items, at, _ => 1).Select(sum => (int)sum)];
}
