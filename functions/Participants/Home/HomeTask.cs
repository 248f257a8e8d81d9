namespace MentorFlow.Functions.Participants.Home;

/// <summary>Something that is asked of somebody now.</summary>
/// <param name="Action">The words on its button.</param>
/// <param name="Program">Name of the program in which it is asked.</param>
/// <param name="By">Until when, UTC; null where there is no such day.</param>
public sealed record HomeTask(string Text, string Path, string Action, string Program, DateTimeOffset? By = null);

/// <summary>What is asked of somebody, across all programs.</summary>
public static class HomeTasks
{
    /// <summary>What is due first comes first, what has no day comes last; one page asks for one thing.</summary>
    public static IReadOnlyList<HomeTask> InOrder(IEnumerable<HomeTask> asked) =>
    [
        .. asked
            .OrderBy(one => one.By ?? DateTimeOffset.MaxValue)
            .ThenBy(one => one.Program, StringComparer.Ordinal)
            .ThenBy(one => one.Text, StringComparer.Ordinal)
            .DistinctBy(one => one.Path),
    ];
}
