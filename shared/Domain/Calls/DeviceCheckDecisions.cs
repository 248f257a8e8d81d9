using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Calls;

/// <summary>When somebody is asked to check what their calls need, and what comes of it; pure. Nobody has to.</summary>
public static class DeviceCheckDecisions
{
    /// <summary>The same findings within it are one press of the button.</summary>
    public static readonly TimeSpan OnePress = TimeSpan.FromMinutes(1);

    /// <summary>Devices and networks change: before a first session after it, another look is worth two minutes.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(180);

    /// <param name="known">The last check; null before the first.</param>
    /// <returns>
    /// <see cref="RefusalReason.AlreadyDone"/> for a second press, and for who skips what they have found out: nothing of it is lost.
    /// </returns>
    public static Verdict<DeviceCheck> Take(DeviceCheck? known, string personId, DeviceFindings findings, BrowserFamily browser, DateTimeOffset now) =>
        known is not null && (IsOnePress(known, findings, now) || (findings.IsSkipped && !known.Findings.IsSkipped && !IsDue(known, now)))
            ? RefusalReason.AlreadyDone
            : new DeviceCheck(personId, findings, browser, now);

    /// <summary>Neither checked nor skipped for long.</summary>
    public static bool IsDue(DeviceCheck? known, DateTimeOffset now) => known is null || now - known.At >= Life;

    /// <summary>Whether somebody is asked before the first session of a mentorship.</summary>
    /// <param name="hasMet">Whether that session was held.</param>
    /// <param name="known">Their last check; null before the first.</param>
    public static bool IsAsked(Mentorship mentorship, bool hasMet, DeviceCheck? known, DateTimeOffset now) =>
        mentorship is { Stage: MentorshipStage.Kickoff or MentorshipStage.Active, PausedAt: null }
        && !hasMet
        && MeetsByVideo(mentorship)
        && IsDue(known, now);

    /// <summary>
    /// Whether its sessions need a camera or a microphone: people who agreed to telephone, to meet in person, or to write need neither.
    /// </summary>
    public static bool MeetsByVideo(Mentorship mentorship) =>
        mentorship.Agreement is not { IsByWriting: true } && MeetsByVideo(mentorship.Agreement?.Channel);

    private static bool MeetsByVideo(string? channel) => channel is null || VideoSettings.IsAnyVideo(channel) || MeetingLink.Parse(channel) is not null;

    private static bool IsOnePress(DeviceCheck known, DeviceFindings findings, DateTimeOffset now) =>
        known.Findings == findings && now - known.At < OnePress;
}
