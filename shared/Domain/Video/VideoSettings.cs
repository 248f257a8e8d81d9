using MentorFlow.Domain.Sessions;

namespace MentorFlow.Domain.Video;

/// <summary>Which provider the sessions meet with.</summary>
/// <param name="Provider">One of <see cref="Known"/>.</param>
public sealed record VideoSettings(string Provider = VideoSettings.Browser)
{
    /// <summary>The session page itself is the room.</summary>
    public const string Browser = "browser";

    /// <summary>Azure Communication Services, for organizations that have them.</summary>
    public const string Communication = "acs";

    public const string Teams = "teams";

    /// <summary>Each pair brings a meeting link of its own, or meets by the program's.</summary>
    public const string Link = "link";

    public static IReadOnlyList<string> Known { get; } = [Browser, Communication, Teams, Link];

    /// <summary>How people say that they meet wherever the program's video is.</summary>
    public const string AnyVideo = "video";

    /// <summary>The provider that has to keep a room for people who meet by a channel; null when none has to.</summary>
    /// <param name="channel">As they agreed on it.</param>
    public string? RoomFor(string channel) => Provider switch
    {
        Browser => null,
        Link => IsAnyVideo(channel) || MeetingLink.Parse(channel) is not null ? Link : null,
        _ => IsAnyVideo(channel) ? Provider : null,
    };

    /// <summary>The same when people enter: an organization may have changed its provider since the session was planned.</summary>
    /// <param name="planned">As <see cref="RoomFor"/> said then.</param>
    /// <param name="channel">As they agreed on it; null in sessions of before.</param>
    public string? RoomNow(string? planned, string? channel) => (Provider, channel) switch
    {
        (_, { } agreed) => RoomFor(agreed),
        (Browser, _) => null,
        (Link, _) => planned,
        _ => Provider,
    };

    /// <summary>How it comes to be known whether people met who meet by a channel.</summary>
    /// <param name="channel">As they agreed on it; null in sessions of before.</param>
    public MeetingProof ProofOf(string? channel) => Provider switch
    {
        _ when channel is not null && !IsAnyVideo(channel) => MeetingProof.Word,
        Link => MeetingProof.Word,
        Teams => MeetingProof.Report,
        _ => MeetingProof.Presence,
    };

    /// <summary>Whether the provider keeps a room for an event of a whole program; the call of a page is for a handful.</summary>
    public bool KeepsRoomsForMany => Provider is Teams or Communication;

    /// <summary>Whether people who meet by a channel have their call on the session's page.</summary>
    /// <param name="channel">As they agreed on it; null for people without an agreement.</param>
    public bool IsOnPage(string? channel) => Provider == Browser && (channel is null || IsAnyVideo(channel));

    /// <summary>What is missing in an agreement for this provider; null when nothing is.</summary>
    /// <param name="ofProgram">Where the whole program meets; null where it has no such link.</param>
    public FieldError? Missing(string channel, Uri? ofProgram) => Provider == Link && ofProgram is null && IsAnyVideo(channel)
        ? new FieldError("channel", "rules.own-room")
        : null;

    /// <summary>Whether a channel is <see cref="AnyVideo"/>, however it is written.</summary>
    public static bool IsAnyVideo(string channel) => string.Equals(channel.Trim(), AnyVideo, StringComparison.OrdinalIgnoreCase);
}
