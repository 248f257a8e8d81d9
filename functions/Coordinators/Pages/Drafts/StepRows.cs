using MentorFlow.Functions.Hosting.Layout;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>Rows of a list in a form: those that are filled in, and one more.</summary>
internal static class StepRows
{
    /// <summary>More of anything are written by the API.</summary>
    public const int Most = 50;

    /// <param name="list">Names its rows' fields ("objective").</param>
    public static int Of(FormState state, string list)
    {
        var last = Enumerable.Range(0, Most)
            .LastOrDefault(row => state.Values.Any(field => IsOf(field.Key, list, row) && !string.IsNullOrWhiteSpace(field.Value.ToString())), -1);
        return Math.Min(last + 2, Most);
    }

    /// <summary>Whether anything is filled in.</summary>
    public static bool IsUsed(FormState state, string list) => Of(state, list) > 1;

    private static bool IsOf(string field, string list, int row) => field.StartsWith($"{list}{row}-", StringComparison.Ordinal);
}
