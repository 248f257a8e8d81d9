using System.Globalization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>
/// Between an agreement and its form. A blank one is filled with what works for most pairs, so that a number and two clicks are enough (R117).
/// </summary>
internal static class AgreementForm
{
    /// <summary>One of the dates that are proposed.</summary>
    public const string Date = "date";

    /// <summary>Another date, in the writer's own clock: it wins over those that are proposed.</summary>
    public const string OtherDate = "firstSession";

    private const string KindsField = "support";

    private const string WordsField = "supportWords";

    // When nobody said when they are free.
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    /// <param name="texts">In whose language the first words are offered; whoever sends them makes them their own.</param>
    /// <param name="channel">Where they meet if nobody says otherwise; empty when only they can know.</param>
    public static FormState Of(Pair pair, Texts texts, DateTimeOffset now, string channel)
    {
        var standing = Standing(pair);
        var limits = pair.Participant.Program.Policy.Kickoff.Limits;
        var dates = DatesOf(pair, now);
        return FormState.Of(
        [
            ("focus", standing?.Focus ?? ""),
            ("everyDays", Text(standing?.EveryDays ?? limits.Rhythm(Continuation.UsualEveryDays))),
            ("minutes", Text(standing?.Minutes ?? limits.Length(Continuation.UsualMinutes))),
            (Date, dates.Count == 0 ? null : SessionTimes.Write(Suggested(pair, dates, now))),
            (OtherDate, pair.Mentorship.Change is { } change && change.Agreement.FirstSession != pair.Mentorship.Agreement!.FirstSession
                ? LocalMoment.Text(change.Agreement.FirstSession, pair.Participant.Zone)
                : null),
            ("replyWithinDays", Text(standing?.ReplyWithinDays ?? limits.Reply(Continuation.UsualReplyWithinDays))),
            ("channel", texts.Channel(standing?.Channel ?? channel)),
            ("backupChannel", standing is null ? null : texts.Channel(standing.BackupChannel)),
            ("discretion", (standing?.Discretion ?? Discretion.BetweenUs).ToString()),
            ("confidentiality", standing?.Confidentiality ?? texts["agreement.usual.confidentiality"]),
            ("boundaries", standing?.Boundaries ?? texts["agreement.usual.boundaries"]),
            .. OwnPart(pair, standing),
        ]);
    }

    /// <summary>What is filled in beside the button that signs: the reader's own part.</summary>
    public static FormState ToSign(Pair pair) => FormState.Of([.. OwnPart(pair, Standing(pair))]);

    /// <summary>Dates for the first session that suit all, in order; empty once an agreement counts, and where their hours never meet.</summary>
    public static IReadOnlyList<DateTimeOffset> DatesOf(Pair pair, DateTimeOffset now)
    {
        if (pair.Mentorship.IsSigned)
        {
            return [];
        }

        var around = Around(pair, now);
        var dates = SessionHours.Proposals(pair.Clocks, LengthOf(pair), around, now, SessionTimes.Count);
        var isProposed = pair.Mentorship.Agreement?.FirstSession == around;
        return [.. (isProposed ? dates.Prepend(around) : dates).Distinct().Take(SessionTimes.Count).Order()];
    }

    // What is proposed already stays chosen.
    private static DateTimeOffset Suggested(Pair pair, IReadOnlyList<DateTimeOffset> dates, DateTimeOffset now) =>
        Around(pair, now) is var around && dates.Contains(around) ? around : dates[0];

    private static DateTimeOffset Around(Pair pair, DateTimeOffset now) =>
        pair.Mentorship.Agreement is { } standing && standing.FirstSession > now
            ? standing.FirstSession
            : SessionHours.First(pair.Clocks, LengthOf(pair), now) ?? now + Soon;

    private static TimeSpan LengthOf(Pair pair) => pair.Mentorship.Agreement?.Length ?? TimeSpan.FromMinutes(Continuation.UsualMinutes);

    /// <summary>What cannot be read becomes a value that the rules refuse, with their words.</summary>
    /// <param name="pair">Of whom the writer's clock and part are taken, and the date that counts already.</param>
    /// <param name="languages">In any of which the word for the program's own video is understood.</param>
    public static Agreement Read(IFormCollection form, Pair pair, Languages languages)
    {
        var agreed = new Agreement(
            Version: 0,
            Number("everyDays"),
            Number("minutes"),
            FirstSession(form, pair),
            Number("replyWithinDays"),
            languages.ChannelOf(Said(form, "channel")),
            Said(form, "backupChannel"),
            Said(form, "confidentiality"),
            Said(form, "boundaries"),
            Said(form, "focus"),
            Choice.Read<Discretion>(form["discretion"]) ?? Discretion.OwnWords);
        return ReadSupport(form) is { } own
            ? agreed with { Support = new Dictionary<string, Support> { [pair.Participant.PersonId] = own } }
            : agreed;

        int Number(string field) => int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <returns>Null where the form did not ask for it.</returns>
    public static Support? ReadSupport(IFormCollection form) => form.ContainsKey(WordsField)
        ? new Support(
            [.. form[KindsField].Select(kind => Choice.Read<SupportKind>(kind)).OfType<SupportKind>().Distinct().Order()],
            Said(form, WordsField))
        : null;

    // What waits for signatures, or else what counts.
    private static Agreement? Standing(Pair pair) => pair.Mentorship.Change?.Agreement ?? pair.Mentorship.Agreement;

    private static DateTimeOffset FirstSession(IFormCollection form, Pair pair)
    {
        if (!string.IsNullOrWhiteSpace(form[OtherDate]))
        {
            return LocalMoment.Read(form[OtherDate], pair.Participant.Zone) ?? DateTimeOffset.MinValue;
        }

        return pair.Mentorship is { IsSigned: true, Agreement: { } inForce }
            ? inForce.FirstSession
            : SessionTimes.Read(form[Date]) ?? DateTimeOffset.MinValue;
    }

    private static IEnumerable<(string Field, StringValues Value)> OwnPart(Pair pair, Agreement? standing)
    {
        var own = standing?.Support?.GetValueOrDefault(pair.Participant.PersonId) ?? new Support(pair.Mentorship.IsSigned ? [] : Usual(pair.Role));
        yield return (KindsField, new StringValues([.. own.Kinds.Select(kind => kind.ToString())]));
        yield return (WordsField, own.Words);
    }

    private static IReadOnlyList<SupportKind> Usual(ProgramRole role) => role switch
    {
        ProgramRole.Mentor => [SupportKind.Listening, SupportKind.Experience, SupportKind.Feedback],
        ProgramRole.Mentee => [SupportKind.Preparation, SupportKind.Candor],
        _ => [SupportKind.Listening, SupportKind.Feedback, SupportKind.Preparation],
    };

    private static string Said(IFormCollection form, string field) => form[field].ToString().Trim().ReplaceLineEndings("\n");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
