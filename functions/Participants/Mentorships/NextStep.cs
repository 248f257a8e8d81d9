using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>What comes next for somebody, and when: no more than is known (F12).</summary>
/// <param name="Path">Where it is done; null when there is nothing to do but wait.</param>
/// <param name="Action">The words on the button.</param>
public sealed record NextStep(string Text, string? Path = null, string? Action = null)
{
    /// <summary>Until when it is to be done, UTC; null where there is no such day.</summary>
    public DateTimeOffset? By { get; init; }

    public static NextStep Of(Pair pair, Texts texts, DateTimeOffset now)
    {
        var (mentorship, person, zone) = (pair.Mentorship, pair.Participant.PersonId, pair.Participant.Zone);
        return mentorship switch
        {
            { GoesOn: true, IsOpen: false } when pair.Next is not null => OfSessions(pair, texts, now),
            { Stage: MentorshipStage.Closed } =>
                new(texts["next-step.closed"], Paths.Certificate(pair.ProgramId, pair.MentorshipId), texts["next-step.see-certificate"]),
            { Stage: MentorshipStage.Ended } => new(texts["next-step.ended"]),
            { PausedAt: { } since } => new(texts["next-step.paused", ("date", texts.Day(since, zone))]),
            { Stage: MentorshipStage.Closing } => new(texts["next-step.closing"]),
            { Agreement: null } =>
                new(texts["next-step.agree"], Paths.AgreementChange(pair.ProgramId, pair.MentorshipId), texts["next-step.propose"]),
            { IsSigned: false, Agreement.Version: 1, Elsewhere: not null } when !pair.HasSigned(person) =>
                new(texts["next-step.known"], Paths.Agreement(pair.ProgramId, pair.MentorshipId), texts["next-step.sign"]),
            { IsSigned: false } when pair.HasSigned(person) =>
                new(texts["next-step.signed", ("partner", mentorship.IsCircle ? (object)pair.Unsigned : pair.PartnerNames)]),
            { IsSigned: false } =>
                new(
                    texts["next-step.proposed", ("partner", pair.PartnerNames)],
                    Paths.Agreement(pair.ProgramId, pair.MentorshipId),
                    texts["next-step.sign"]),
            { IsCircle: true, Change: null } when !pair.HasSigned(person) && !IsDuring(pair.Next, now) =>
                new(texts["circle-pages.step.sign"], Paths.Agreement(pair.ProgramId, pair.MentorshipId), texts["next-step.sign"]),
            { Change: { } change } when !change.IsSignedBy(person) && !IsDuring(pair.Next, now) =>
                new(
                    texts[
                        change.IsByProgram ? "next-step.program-changed" : "next-step.change",
                        ("partner", pair.PartnerNames),
                        ("date", texts.Day(change.AnswerBy, zone))],
                    Paths.Agreement(pair.ProgramId, pair.MentorshipId),
                    texts["next-step.sign"])
                {
                    By = change.AnswerBy,
                },
            { IsByWriting: true } when pair.Next is null => OfWriting(pair, texts),
            _ => OfSessions(pair, texts, now),
        };
    }

    /// <summary>Where the messages of a pair stand.</summary>
    internal static string MessagesOf(Pair pair) => $"{Paths.Mentorship(pair.ProgramId, pair.MentorshipId)}#messages";

    // Whose turn it is, and by when, on the reader's clock.
    private static NextStep OfWriting(Pair pair, Texts texts)
    {
        var within = pair.Mentorship.Agreement!.ReplyWithin;
        return pair.Mentorship.Awaited switch
        {
            null when pair.Written is not { Messages: > 0 } =>
                new(texts["writing.next.begin", ("partner", pair.PartnerNames)], MessagesOf(pair), texts["writing.next.write"]),
            null => new(texts["writing.next.free", ("partner", pair.PartnerNames)], MessagesOf(pair), texts["writing.next.write"]),
            { } awaited when awaited.PersonId == pair.Participant.PersonId =>
                new(texts["writing.next.theirs", ("partner", pair.PartnerNames), ("by", texts.Moment(awaited.At + within, pair.Participant.Zone))]),
            { } awaited => new(
                texts[
                    "writing.next.yours",
                    ("partner", pair.NameOf(awaited.PersonId) ?? texts["thread.somebody"]),
                    ("by", texts.Moment(awaited.At + within, pair.Participant.Zone))],
                MessagesOf(pair),
                texts["writing.next.answer"])
            {
                By = awaited.At + within,
            },
        };
    }

    // Who is about to meet, or has just met, hears of that first.
    private static bool IsDuring(Session? next, DateTimeOffset now) => next is not null && (SessionDecisions.IsOpen(next, now) || now >= next.EndsAt);

    private static NextStep OfSessions(Pair pair, Texts texts, DateTimeOffset now)
    {
        var zone = pair.Participant.Zone;
        if (pair.Next is { } next)
        {
            var path = Paths.Session(pair.ProgramId, next.SessionId);
            return now >= next.EndsAt
                ? new(texts["next-step.session-over", ("number", next.Number), ("moment", texts.Moment(next.StartsAt, zone))], path, texts["next-step.say"])
                : SessionDecisions.IsOpen(next, now)
                ? new(texts["next-step.session-open", ("number", next.Number), ("time", texts.Time(next.StartsAt, zone))], path, texts["next-step.enter"])
                : next.IsLast
                ? new(texts["next-step.last-session", ("moment", texts.Moment(next.StartsAt, zone))], path, texts["next-step.see-session"])
                : new(texts["next-step.session", ("number", next.Number), ("moment", texts.Moment(next.StartsAt, zone))], path, texts["next-step.see-session"]);
        }

        // Who has answered is not for an onlooker to know (R98).
        return pair.Last is not { } last ? new(texts["next-step.session-later"])
            : pair.Participant.Visitor.Onlooker is not null ? new(texts["view-as.after-session"])
            : last.Pulses?.ContainsKey(pair.Participant.PersonId) != true
                ? new(texts["next-step.pulse"], Paths.FollowUp(pair.ProgramId, last.SessionId), texts["next-step.answer"])
                : IsAtEnd(pair, last) ? new(texts["next-step.until-end", ("date", texts.Day(LastDayOf(pair), zone))])
                : new(texts["next-step.session-later"]);
    }

    // The next session of the rhythm would come after the end.
    private static bool IsAtEnd(Pair pair, Session last) =>
        pair.Mentorship.Agreement is { } agreement && last.StartsAt + agreement.Frequency + agreement.Length > pair.Mentorship.Ends;

    private static DateTimeOffset LastDayOf(Pair pair) => LastDay.ClosesAt(pair.Mentorship.Ends, pair.Participant.Program.Zone);
}
