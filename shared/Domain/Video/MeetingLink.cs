namespace MentorFlow.Domain.Video;

/// <summary>A meeting link of a pair's own: people follow it from their session page, so it must not lead anywhere but to a web page.</summary>
public static class MeetingLink
{
    public const string Rule = "rules.meeting-link";

    private const int MostCharacters = 200;

    /// <summary>Whether somebody meant a link and not a word like "phone".</summary>
    public static bool IsMeant(string text) => text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <returns>Null when it is none that may be followed.</returns>
    public static Uri? Parse(string text) =>
        text.Length <= MostCharacters
        && Uri.TryCreate(text, UriKind.Absolute, out var link)
        && link.Scheme == Uri.UriSchemeHttps
        && link.UserInfo.Length == 0
        && link.Host.Contains('.', StringComparison.Ordinal)
            ? link
            : null;
}
