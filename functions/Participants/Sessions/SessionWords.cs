using MentorFlow.Domain.Sessions;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Sessions;

/// <summary>What a session is called: by its number, or by its day where it was on no calendar.</summary>
internal static class SessionWords
{
    /// <param name="partners">Who is met, as the page names them.</param>
    /// <param name="zone">IANA zone of the reader.</param>
    public static string TitleOf(this Texts texts, Session session, Phrase partners, string zone) => session.Outside is null
        ? texts["session.title", ("number", session.Number), ("partner", partners)]
        : texts["session.title-outside", ("day", texts.Day(session.StartsAt, zone)), ("partner", partners)];

    /// <summary>How and where they met whose meeting was added.</summary>
    public static string WhereOf(this Texts texts, OutsideMeeting outside) => outside.Place is { } place
        ? texts["session.outside.place", ("place", place)]
        : texts[$"session.outside.{outside.Way}"];
}
