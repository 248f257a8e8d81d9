using MentorFlow.Localization;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>One of several answers, as stored and as shown.</summary>
/// <param name="Hint">What choosing it means.</param>
public sealed record Choice(string Value, string Label, string? Hint = null)
{
    public static IReadOnlyList<Choice> Of<T>(Texts texts)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), texts.Of(value)))];
}
