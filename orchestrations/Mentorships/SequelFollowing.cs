using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.Rooms;
using MentorFlow.Orchestrations.Sessions;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>What a sequel is decided on.</summary>
/// <param name="Last">The session planned last; null where there was none.</param>
internal sealed record SequelFacts(Stored<Mentorship> Mentorship, Stored<Session>? Last, ProgramPolicy Policy, VideoSettings Video);

/// <summary>A session that members of a sequel plan themselves.</summary>
/// <param name="StartsAt">UTC; null where no date and time was given.</param>
/// <param name="Minutes">Its length.</param>
public sealed record SequelSession(DateTimeOffset? StartsAt, int Minutes);

/// <summary>What follows when members want to go on, plan a session, or end it; pure.</summary>
internal static class SequelFollowing
{
    private const int ShortestMinutes = 5;

    private const int LongestMinutes = 240;

    // Nobody is asked how it was, and nobody minds how often it is moved.
    private static readonly TimeSpan NoRhythm = TimeSpan.FromDays(3650);

    /// <summary>A wish stays its owner's alone, in the ledger too, until all have it.</summary>
    public static Decision<Verdict<Mentorship>> Want(SequelFacts facts, string personId, DateTimeOffset now)
    {
        var verdict = SequelDecisions.Want(facts.Mentorship.Value, personId, now);
        if (verdict.Value is not { } after)
        {
            return new Decision<Verdict<Mentorship>>(verdict);
        }

        var wished = new Decision<Verdict<Mentorship>>(verdict) { Writes = new Batch().Replace(facts.Mentorship, after) };
        return !after.GoesOn ? wished : wished with
        {
            Notes = [new LedgerNote(Actors.Member, DecisionName.SequelAgreed, after.Id, "agreed")],
            Signals =
            [
                Signals.Start(
                    nameof(SequelOrchestrator),
                    after.SequelInstance(),
                    new SequelInput(
                        new MentorshipKey(after.ProgramId, after.MentorshipId),
                        [.. after.Members.Select(member => member.PersonId)],
                        facts.Policy.Closing.SequelReminder,
                        facts.Policy.WorkItems)),
            ],
            Mails = [.. Mails(after, MailTemplate.SequelAgreed, after.Sequel!.AgreedAt!.Value.ToString("O"))],
        };
    }

    public static Decision<Verdict<Mentorship>> Leave(SequelFacts facts, string personId, DateTimeOffset now)
    {
        var (before, verdict) = (facts.Mentorship.Value, SequelDecisions.Leave(facts.Mentorship.Value, personId, now));
        if (verdict.Value is not { } after)
        {
            return new Decision<Verdict<Mentorship>>(verdict);
        }

        var writes = new Batch().Replace(facts.Mentorship, after);
        if (!before.GoesOn)
        {
            return new Decision<Verdict<Mentorship>>(verdict) { Writes = writes };
        }

        var ended = new Ended(EndReason.ByChoice);
        var canceled = Cancel(facts.Last, writes, now);
        return new Decision<Verdict<Mentorship>>(verdict)
        {
            Writes = writes,
            Notes = [new LedgerNote(Actors.Member, DecisionName.SequelEnded, after.Id, "ended")],
            Signals =
            [
                Signals.Raise(before.SequelInstance(), ended),
                .. canceled is null
                    ? Array.Empty<Signal>()
                    : [Signals.Raise(InstanceIds.Session(canceled.ProgramId, canceled.SessionId), ended), .. RoomSignals.Outdated(canceled)],
            ],
            Mails = canceled is null ? [] : [.. Mails(after, MailTemplate.SessionCancelled, canceled.SessionId, canceled.SessionId)],
        };
    }

    /// <summary>Puts a session on the calendar that a member chose; its members are invited and reminded as ever.</summary>
    public static Decision<Verdict<Session>> Plan(SequelFacts facts, string personId, SequelSession wanted, DateTimeOffset now)
    {
        var mentorship = facts.Mentorship.Value;
        if (!mentorship.IsMember(personId) || mentorship is not { GoesOn: true, IsOpen: false, Agreement: { } agreement })
        {
            return new Decision<Verdict<Session>>(mentorship.IsMember(personId) ? RefusalReason.WrongStage : RefusalReason.NotAMember);
        }

        var errors = Check(wanted, now).ToList();
        if (errors.Count > 0 || facts.Last is { Value.Stage: SessionStage.Planned })
        {
            return new Decision<Verdict<Session>>(errors.Count > 0 ? Refusal.Invalid(errors) : RefusalReason.AlreadyDone);
        }

        // Who wrote in place of meeting has agreed on no place.
        var channel = agreement.Channel.Length == 0 ? VideoSettings.AnyVideo : agreement.Channel;
        var session = new Session(
            mentorship.ProgramId,
            mentorship.MentorshipId,
            mentorship.SessionsPlanned + 1,
            wanted.StartsAt!.Value.ToUniversalTime(),
            wanted.Minutes,
            [.. mentorship.Members.Select(member => member.PersonId)],
            agreement.BackupChannel,
            Room: facts.Video.RoomFor(channel),
            Channel: channel);
        return new Decision<Verdict<Session>>(session)
        {
            Writes = new Batch().Create(session).Replace(facts.Mentorship, mentorship with { SessionsPlanned = session.Number }),
            Notes = [new LedgerNote(Actors.Person(personId), DecisionName.SessionPlanned, session.Id, session.StartsAt.ToString("O"))],
            Signals = [Run(session, facts), .. RoomSignals.Wanted(session)],
        };
    }

    private static Signal Run(Session session, SequelFacts facts)
    {
        var rules = new SessionRules(
            facts.Policy.Sessions with { FollowUp = new Ladder([]), MovesToStall = int.MaxValue, StallNudges = int.MaxValue }, facts.Policy.WorkItems);
        var planned = new PlannedSession(
            session.SessionId,
            session.StartsAt,
            TimeSpan.FromMinutes(session.Minutes),
            session.Sequence,
            NoRhythm,
            facts.Video.ProofOf(session.Channel));
        return Signals.Start(
            nameof(SessionOrchestrator),
            InstanceIds.Session(session.ProgramId, session.SessionId),
            new SessionInput(session.ProgramId, session.MentorshipId, planned, session.MemberIds, rules));
    }

    private static IEnumerable<FieldError> Check(SequelSession wanted, DateTimeOffset now)
    {
        if (wanted.StartsAt is not { } startsAt)
        {
            yield return new FieldError("startsAt", "rules.date-and-time");
        }
        else if (startsAt <= now || startsAt > now.AddDays(SessionDecisions.FarthestDays))
        {
            yield return new FieldError("startsAt", "rules.soon", ("days", SessionDecisions.FarthestDays));
        }

        if (wanted.Minutes is < ShortestMinutes or > LongestMinutes)
        {
            yield return new FieldError("minutes", "rules.minutes", ("min", ShortestMinutes), ("max", LongestMinutes));
        }
    }

    // One that has begun is left alone: those in the room finish their talk.
    private static Session? Cancel(Stored<Session>? last, Batch writes, DateTimeOffset now)
    {
        if (last is null || last.Value.StartsAt <= now || SessionDecisions.Settle(last.Value, SessionStage.Cancelled).Value is not { } settled)
        {
            return null;
        }

        var canceled = settled with { Sequence = settled.Sequence + 1 };
        writes.Replace(last, canceled);
        return canceled;
    }

    private static IEnumerable<MailOrder> Mails(Mentorship mentorship, MailTemplate template, string about, string? sessionId = null) =>
        mentorship.Members.Select(member => new MailOrder(
            MailIds.For($"{mentorship.Id}:{about}", template, member.PersonId),
            template,
            mentorship.ProgramId,
            member.PersonId,
            mentorship.MentorshipId,
            sessionId));
}
