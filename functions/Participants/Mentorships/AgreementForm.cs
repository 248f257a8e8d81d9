using System.Globalization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>
/// Between an agreement and its form. A blank one is filled with what works for most pairs, so that a number and two clicks are enough (R117).
/// </summary>
internal static class AgreementForm
{
    private const int DefaultMinutes = 30;

    /// <param name="texts">In whose language the first words are offered; whoever sends them makes them their own.</param>
    /// <param name="channel">Where they meet if nobody says otherwise; empty when only they can know.</param>
    public static FormState Of(Pair pair, Texts texts, DateTimeOffset now, string channel)
    {
        var standing = pair.Mentorship.Agreement;
        var zone = pair.Participant.Zone;
        var length = TimeSpan.FromMinutes(standing?.Minutes ?? DefaultMinutes);
        var first = standing?.FirstSession > now ? standing.FirstSession : SessionHours.First(pair.Clocks, length, now);
        return FormState.Of(
        [
            ("everyDays", Text(standing?.EveryDays ?? 14)),
            ("minutes", Text(standing?.Minutes ?? DefaultMinutes)),
            ("firstSession", first is { } date ? LocalMoment.Text(date, zone) : null),
            ("replyWithinDays", Text(standing?.ReplyWithinDays ?? 3)),
            ("channel", texts.Channel(standing?.Channel ?? channel)),
            ("backupChannel", standing is null ? null : texts.Channel(standing.BackupChannel)),
            ("confidentiality", standing?.Confidentiality ?? texts["agreement.usual.confidentiality"]),
            ("boundaries", standing?.Boundaries ?? texts["agreement.usual.boundaries"]),
        ]);
    }

    /// <summary>What cannot be read becomes a value that the rules refuse, with their words.</summary>
    /// <param name="zone">IANA zone in which the first date was written.</param>
    /// <param name="languages">In any of which the word for the program's own video is understood.</param>
    public static Agreement Read(IFormCollection form, string zone, Languages languages)
    {
        return new Agreement(
            Version: 0,
            Number("everyDays"),
            Number("minutes"),
            LocalMoment.Read(form["firstSession"], zone) ?? DateTimeOffset.MinValue,
            Number("replyWithinDays"),
            languages.ChannelOf(Said("channel")),
            Said("backupChannel"),
            Said("confidentiality"),
            Said("boundaries"));

        int Number(string field) => int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

        string Said(string field) => form[field].ToString().Trim().ReplaceLineEndings("\n");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
