using System.Globalization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Sessions;

/// <summary>Between how a session is held and its form: length, format, place, break and aids (R74).</summary>
internal static class ShapeForm
{
    private static readonly string[] Fields = ["minutes", "format", "place", "breakAfter", "aids"];

    /// <summary>Whether something in this form has to be corrected.</summary>
    public static bool IsWrong(FormState state) => state.Errors.Any(error => Fields.Contains(error.Field));

    /// <param name="languages">In any of which the word for the telephone is understood.</param>
    public static FormState Of(Session session, Languages languages)
    {
        var shape = session.Shape ?? Agreed(session.Channel, languages);
        return FormState.Of(
        [
            ("minutes", Text(session.Minutes)),
            ("format", shape.Format.ToString()),
            ("place", shape.Place),
            ("breakAfter", shape.BreakAfter is { } minutes ? Text(minutes) : null),
            ("aids", shape.Aids),
        ]);
    }

    /// <summary>What cannot be read becomes a value that the rules refuse, with their words.</summary>
    public static (int Minutes, SessionShape Shape) Read(IFormCollection form) => (
        Number(form["minutes"]) ?? 0,
        new SessionShape(
            Choice.Read<SessionFormat>(form["format"]) ?? (SessionFormat)(-1),
            form["place"].ToString().Trim(),
            string.IsNullOrWhiteSpace(form["breakAfter"]) ? null : Number(form["breakAfter"]) ?? 0,
            form["aids"].ToString().ReplaceLineEndings("\n").Trim()));

    /// <summary>Where they meet who meet in such a way.</summary>
    /// <param name="agreed">Where they meet by their agreement; null without one.</param>
    /// <param name="texts">In whose words a way without a place is named.</param>
    public static string ChannelOf(SessionShape shape, string? agreed, Texts texts) => shape.Format switch
    {
        SessionFormat.Video when MeetingLink.Parse(shape.Place) is not null => shape.Place,
        SessionFormat.Video when agreed is not null && Channel.Of(agreed) is Channel.Link => agreed,
        SessionFormat.Video => VideoSettings.AnyVideo,
        SessionFormat.Phone when shape.Place.Length == 0 => texts["agreement.channels.phone"],
        SessionFormat.Writing => texts.Of(SessionFormat.Writing),
        _ => shape.Place,
    };

    // As they agreed, where nobody set anything for this one.
    private static SessionShape Agreed(string? channel, Languages languages) =>
        channel is null || VideoSettings.IsAnyVideo(channel) || Channel.Of(channel) is Channel.Link ? new SessionShape(SessionFormat.Video)
        : languages.IsPhone(channel) ? new SessionShape(SessionFormat.Phone)
        : Channel.Of(channel) is Channel.Number ? new SessionShape(SessionFormat.Phone, channel)
        : new SessionShape(SessionFormat.InPerson, channel);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
