using System.Net;

namespace MentorFlow.Rehearsal.Reports;

internal static class Html
{
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>"SessionFollowUp" as "Session follow up": names of the code, for people.</summary>
    public static string Words(string name) =>
        string.Concat(name.Select((character, i) => i > 0 && char.IsUpper(character) ? $" {char.ToLowerInvariant(character)}" : $"{character}"));
}
