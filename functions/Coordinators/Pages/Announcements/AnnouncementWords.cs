using MentorFlow.Domain.Announcements;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Announcements;

/// <summary>How far a message is, in a few words.</summary>
internal static class AnnouncementWords
{
    /// <param name="sendAt">UTC; null while nobody said so.</param>
    /// <param name="sentAt">UTC; null until it has gone out.</param>
    /// <param name="zone">IANA zone of the program.</param>
    public static string WhenOf(
        Texts texts, AnnouncementState state, DateTimeOffset? sendAt, DateTimeOffset? sentAt, int recipients, string zone) => (state, sendAt, sentAt) switch
        {
            (AnnouncementState.Scheduled, { } at, _) => texts["console-announcements.goes-out", ("moment", texts.BriefMoment(at, zone))],
            (AnnouncementState.Sent, _, { } at) => texts["console-announcements.went-out", ("moment", texts.BriefMoment(at, zone)), ("count", recipients)],
            _ => "",
        };
}
