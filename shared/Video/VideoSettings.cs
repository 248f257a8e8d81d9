namespace MentorFlow.Video;

/// <summary>Which provider the sessions meet with.</summary>
/// <param name="Provider">One of <see cref="Known"/>.</param>
public sealed record VideoSettings(string Provider = VideoSettings.Browser)
{
    /// <summary>The session page itself is the room.</summary>
    public const string Browser = "browser";

    /// <summary>Azure Communication Services, for organizations that have them.</summary>
    public const string Communication = "acs";

    public const string Teams = "teams";

    /// <summary>Each pair brings a meeting link of its own.</summary>
    public const string Link = "link";

    public static IReadOnlyList<string> Known { get; } = [Browser, Communication, Teams, Link];

    /// <summary>Whether there is anything to make before people meet.</summary>
    public bool MakesRooms => Provider != Browser;
}
