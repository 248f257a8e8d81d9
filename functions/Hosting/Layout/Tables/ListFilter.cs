namespace MentorFlow.Functions.Hosting.Layout.Tables;

/// <summary>Narrows a list to one of a few values.</summary>
/// <param name="Key">As addresses name it.</param>
/// <param name="Everything">What no choice is called: "Every program".</param>
public sealed record ListFilter<TRow>(string Key, string Label, string Everything, IReadOnlyList<Choice> Choices, Func<TRow, string, bool> Holds);
