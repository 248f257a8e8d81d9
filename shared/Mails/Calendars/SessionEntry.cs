using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;
using MentorFlow.Localization;

namespace MentorFlow.Mails.Calendars;

/// <summary>What a calendar says about a session, wherever it reads it: in the entry of a mail, and in a person's own feed.</summary>
public static class SessionEntry
{
    public static string UidOf(Session session) => CalendarUid.Of($"session:{session.ProgramId}:{session.SessionId}");

    /// <param name="partners">Who is met: names, or a phrase that lists them.</param>
    public static string SummaryOf(Texts texts, string program, object partners) =>
        texts["calendar-entry.session.summary", ("program", program), ("partners", partners)];

    /// <param name="page">Of the session, without a secret: calendars are shared with assistants and teams.</param>
    public static string DescriptionOf(Session session, Uri page, Texts texts) => session.BackupChannel.Length > 0
        ? texts["calendar-entry.session.page-and-backup", ("page", page.AbsoluteUri), ("backup", texts.Channel(session.BackupChannel))]
        : texts["calendar-entry.session.page", ("page", page.AbsoluteUri)];

    /// <summary>What a calendar shows as the place is what people tap on the way to a session.</summary>
    /// <returns>Null in sessions of before.</returns>
    public static string? PlaceOf(Session session, Uri page, Texts texts) => session.Channel switch
    {
        null => null,
        { } video when VideoSettings.IsAnyVideo(video) => page.AbsoluteUri,
        { } phone when Languages.BuiltIn.IsPhone(phone) && Channel.Of(session.BackupChannel) is Channel.Number number =>
            texts["calendar-entry.session.phone", ("phone", phone), ("number", number.Phone.Written)],
        { } channel => channel,
    };
}
