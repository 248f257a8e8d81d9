using System.Globalization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Video;
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

    /// <summary>Whether they meet or write; its questions are asked, and no others.</summary>
    public const string Way = "way";

    /// <summary>Asks for the questions of the other way, with all that was typed.</summary>
    public const string Switch = "switch";

    /// <summary>Whether a circle has more people than a call from page to page bears, and the call is there.</summary>
    public static bool IsTooManyForPage(Pair pair, VideoSettings video) =>
        pair.Mentorship is { IsCircle: true, Members.Count: > CircleSettings.MostOnPage } && video.Provider == VideoSettings.Browser;

    private const string KindsField = "support";

    private const string WordsField = "supportWords";

    // When nobody said when they are free.
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    /// <param name="texts">In whose language the first words are offered; whoever sends them makes them their own.</param>
    /// <param name="channel">Where they meet if nobody says otherwise; empty when only they can know.</param>
    /// <param name="way">That is asked for; null for the one that stands, or is usual.</param>
    public static FormState Of(Pair pair, Texts texts, DateTimeOffset now, string channel, WorkingWay? way = null)
    {
        var standing = Standing(pair);
        var limits = pair.Participant.Program.Policy.Kickoff.Limits;
        var dates = DatesOf(pair, now);
        return FormState.Of(
        [
            (Way, (MayWrite(pair) ? way ?? standing?.Way ?? UsualWay(pair, now) : WorkingWay.Sessions).ToString()),
            ("focus", standing?.Focus ?? ""),
            ("everyDays", Text(standing?.EveryDays ?? limits.Rhythm(Continuation.UsualEveryDays))),
            ("minutes", Text(standing?.Minutes ?? limits.Length(Continuation.UsualMinutes))),
            (Date, dates.Count == 0 ? null : SessionTimes.Write(Suggested(pair, dates, now))),
            (OtherDate, pair.Mentorship.Change is { } change && change.Agreement.FirstSession != pair.Mentorship.Agreement!.FirstSession
                ? LocalMoment.Text(change.Agreement.FirstSession, pair.Participant.Zone)
                : null),
            ("replyWithinDays", Text(standing?.ReplyWithinDays ?? limits.Reply(Continuation.UsualReplyWithinDays))),
            ("channel", texts.Channel(standing is { Channel.Length: > 0 } ? standing.Channel : channel)),
            ("backupChannel", standing is null ? null : texts.Channel(standing.BackupChannel)),
            ("discretion", (standing?.Discretion ?? Discretion.BetweenUs).ToString()),
            ("confidentiality", standing?.Confidentiality ?? texts["agreement.usual.confidentiality"]),
            ("boundaries", standing?.Boundaries ?? texts["agreement.usual.boundaries"]),
            .. OwnPart(pair, standing),
        ]);
    }

    /// <summary>The form with the questions of another way, and all that was typed.</summary>
    /// <param name="form">As it was sent.</param>
    public static FormState Switched(IFormCollection form, FormState known, WorkingWay way)
    {
        var values = new Dictionary<string, StringValues>(known.Values);
        foreach (var (field, value) in form)
        {
            values[field] = value;
        }

        values[Way] = way.ToString();
        return new FormState(values, []);
    }

    /// <summary>Whether a form is about working by writing.</summary>
    public static bool IsByWriting(FormState state) => state.Value(Way) == nameof(WorkingWay.Writing);

    /// <summary>Whether the pair can work by writing: of several, nobody would know whose turn it is.</summary>
    public static bool MayWrite(Pair pair) => pair.Mentorship.Members.Count <= 2;

    /// <summary>What is filled in beside the button that signs: the reader's own part.</summary>
    public static FormState ToSign(Pair pair) => FormState.Of([.. OwnPart(pair, Standing(pair))]);

    /// <summary>Dates for the first session that suit all, in order; empty once there are sessions, and where their hours never meet.</summary>
    public static IReadOnlyList<DateTimeOffset> DatesOf(Pair pair, DateTimeOffset now)
    {
        if (pair.Mentorship is { IsSigned: true, IsByWriting: false })
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
        var way = Choice.Read<WorkingWay>(form[Way]) ?? WorkingWay.Sessions;
        var agreed = way is WorkingWay.Writing ? OfWriting(form, pair, Number("replyWithinDays")) : new Agreement(
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

    // What they would meet by stays as it was, and says nothing.
    private static Agreement OfWriting(IFormCollection form, Pair pair, int replyWithinDays)
    {
        var (standing, limits) = (Standing(pair), pair.Participant.Program.Policy.Kickoff.Limits);
        return new Agreement(
            Version: 0,
            standing?.EveryDays ?? limits.Rhythm(Continuation.UsualEveryDays),
            standing?.Minutes ?? limits.Length(Continuation.UsualMinutes),
            standing?.FirstSession ?? pair.Mentorship.CreatedAt,
            replyWithinDays,
            standing?.Channel ?? "",
            standing?.BackupChannel ?? "",
            Said(form, "confidentiality"),
            Said(form, "boundaries"),
            Said(form, "focus"),
            Choice.Read<Discretion>(form["discretion"]) ?? Discretion.OwnWords)
        {
            Way = WorkingWay.Writing,
        };
    }

    // As the program has it; and by writing for who said that they would, where no hour suits all.
    private static WorkingWay UsualWay(Pair pair, DateTimeOffset now) =>
        pair.Participant.Program.Way is WorkingWay.Writing
        || (pair.Mentorship.OffersWriting && SessionHours.First(pair.Clocks, LengthOf(pair), now) is null)
            ? WorkingWay.Writing
            : WorkingWay.Sessions;

    // What waits for signatures, or else what counts.
    private static Agreement? Standing(Pair pair) => pair.Mentorship.Change?.Agreement ?? pair.Mentorship.Agreement;

    private static DateTimeOffset FirstSession(IFormCollection form, Pair pair)
    {
        if (!string.IsNullOrWhiteSpace(form[OtherDate]))
        {
            return LocalMoment.Read(form[OtherDate], pair.Participant.Zone) ?? DateTimeOffset.MinValue;
        }

        return pair.Mentorship is { IsSigned: true, IsByWriting: false, Agreement: { } inForce }
            ? inForce.FirstSession
            : SessionTimes.Read(form[Date]) ?? DateTimeOffset.MinValue;
    }

    private static IEnumerable<(string Field, StringValues Value)> OwnPart(Pair pair, Agreement? standing)
    {
        var own = standing?.Support?.GetValueOrDefault(pair.Participant.PersonId)
            ?? new Support(pair.Mentorship.IsSigned ? [] : Usual(pair.Role, pair.Participant.Program.Form));
        yield return (KindsField, new StringValues([.. own.Kinds.Select(kind => kind.ToString())]));
        yield return (WordsField, own.Words);
    }

    // Who mentors somebody more senior has candor to give before experience.
    private static IReadOnlyList<SupportKind> Usual(ProgramRole role, ProgramForm form) => role switch
    {
        ProgramRole.Mentor when form is ProgramForm.Reverse => [SupportKind.Listening, SupportKind.Candor, SupportKind.Practice],
        ProgramRole.Mentor => [SupportKind.Listening, SupportKind.Experience, SupportKind.Feedback],
        ProgramRole.Mentee => [SupportKind.Preparation, SupportKind.Candor],
        _ => [SupportKind.Listening, SupportKind.Feedback, SupportKind.Preparation],
    };

    private static string Said(IFormCollection form, string field) => form[field].ToString().Trim().ReplaceLineEndings("\n");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
