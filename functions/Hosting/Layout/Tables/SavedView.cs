namespace MentorFlow.Functions.Hosting.Layout.Tables;

/// <summary>A question that is asked of a list again and again, as a tab above it.</summary>
/// <param name="Key">As addresses name it; "" for the first, which is everything.</param>
public sealed record SavedView<TRow>(string Key, string Label, Func<TRow, bool> Holds);
