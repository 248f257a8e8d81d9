namespace MentorFlow.Rehearsal.Reports;

/// <summary>Counts by name, in the order of names: a report must not depend on the order in which things came.</summary>
internal static class Counted
{
    public static SortedDictionary<string, int> By<T>(IEnumerable<T> items, Func<T, string> name) =>
        new(items.CountBy(name).ToDictionary(), StringComparer.Ordinal);

    public static SortedDictionary<string, double> Sum<T>(IEnumerable<T> items, Func<T, string> name, Func<T, double> value) =>
        new(items.GroupBy(name).ToDictionary(group => group.Key, group => Math.Round(group.Sum(value), 1)), StringComparer.Ordinal);
}
