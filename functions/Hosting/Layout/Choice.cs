using MentorFlow.Localization;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>One of several answers, as stored and as shown.</summary>
/// <param name="Hint">What choosing it means.</param>
public sealed record Choice(string Value, string Label, string? Hint = null)
{
    /// <summary>What was chosen; a number that stands for nothing is no choice, and several at once are none.</summary>
    public static T? Read<T>(string? text)
        where T : struct, Enum => text?.Contains(',') is not true && Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    public static IReadOnlyList<Choice> Of<T>(Texts texts)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), texts.Of(value)))];
}
