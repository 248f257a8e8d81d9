using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.Rooms;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>
/// What follows from a step about an agreement: a proposal is told to those who have not signed it, a change waits in an instance of its own, and one that
/// all have signed moves what is pending. All of it is one decision; pure.
/// </summary>
internal static class AgreementFollowing
{
    /// <param name="verdict">What the step came to.</param>
    /// <param name="note">For the ledger, of what it came to.</param>
    public static Decision<Verdict<Mentorship>> Of(
        AgreementStand stand, Verdict<Mentorship> verdict, Func<Mentorship, LedgerNote> note, DateTimeOffset now)
    {
        var before = stand.Mentorship.Value;
        if (verdict.Value is not { } decided)
        {
            return new Decision<Verdict<Mentorship>>(verdict);
        }

        var after = EndingAfterPlanned(stand, before, decided);
        var noted = note(after);
        var decision = new Decision<Verdict<Mentorship>>(after)
        {
            Writes = new Batch().Replace(stand.Mentorship, after),
            Notes = [noted],
            Signals =
            [
                .. Kickoff(before, after),
                .. Changes(stand, before, after),
                .. after.Ends == before.Ends || stand.Program is null ? [] : after.ToMilestones(stand.Program.Policy, now),
            ],
            Mails = before.Change is { } change && IsGivenUp(change, after, noted) ? Kept(after, change) : [.. Proposals(before, after)],
        };
        return before is { IsSigned: true, Agreement: { } replaced } && after.Agreement!.Version != replaced.Version
            ? WayFollowing.Of(CountingFromNow(decision, stand, replaced, after, now), stand, replaced, after, now)
            : decision;
    }

    /// <summary>Its proposer learns that a change came to nothing; of one that the program asked for, its page tells.</summary>
    /// <param name="change">As it waited.</param>
    public static IReadOnlyList<MailOrder> Kept(Mentorship mentorship, AgreementChange change) =>
        change.IsByProgram ? [] : [Order(mentorship, MailTemplate.AgreementKept, change.ProposedBy, change.Agreement.Version)];

    // Somebody would rather keep what counts, or the program asks for something else meanwhile.
    private static bool IsGivenUp(AgreementChange change, Mentorship after, LedgerNote note) =>
        note.Decision == DecisionName.AgreementKept || (!change.IsByProgram && after.Change is { IsByProgram: true });

    // A session that stands in their calendars is held, whatever end they agree to meanwhile.
    private static Mentorship EndingAfterPlanned(AgreementStand stand, Mentorship before, Mentorship after) =>
        after.Ends != before.Ends && stand.Coming is { Planned.Value: { Stage: SessionStage.Planned } planned } && planned.EndsAt > after.Ends
            ? after with { Ends = planned.EndsAt }
            : after;

    private static Decision<Verdict<Mentorship>> CountingFromNow(
        Decision<Verdict<Mentorship>> decision, AgreementStand stand, Agreement replaced, Mentorship after, DateTimeOffset now)
    {
        decision.Writes.Upsert(new AgreementVersion(after.ProgramId, after.MentorshipId, replaced, stand.Mentorship.Value.Signatures!, now));
        var (signals, session) = Rearrange(decision.Writes, stand, replaced, after, now);
        return decision with
        {
            Signals =
            [
                .. decision.Signals,
                .. signals,
                .. after.ToReplyClock(new ReplyTimeAgreed(after.Agreement!.ReplyWithin, after.Agreement!.Version)),
            ],
            Mails =
            [
                .. after.Members.Select(member => Order(
                    after, MailTemplate.AgreementInForce, member.PersonId, after.Agreement!.Version, session?.SessionId)),
            ],
        };
    }

    /// <returns>The session, too, where something of it has changed.</returns>
    private static (IReadOnlyList<Signal> Signals, Session? Session) Rearrange(
        Batch writes, AgreementStand stand, Agreement replaced, Mentorship after, DateTimeOffset now)
    {
        if (after.Agreement!.IsByWriting
            || stand.Coming is not { } coming
            || AgreementEffect.On(coming.Planned.Value, coming.Previous, replaced, after.Agreement!, coming.Clocks, after.Ends, now)
                is not { } changed)
        {
            return ([], null);
        }

        var session = changed with { Room = stand.Video.RoomNow(changed.Room, changed.Channel) };
        writes.Replace(coming.Planned, session);
        var moved = new SessionMoved(
            session.StartsAt, session.Sequence, session.Minutes, stand.Video.ProofOf(session.Channel), IsTold: true, after.Agreement!.Frequency);
        IReadOnlyList<Signal> signals =
        [
            Signals.Raise(InstanceIds.Session(session.ProgramId, session.SessionId), moved),
            .. RoomSignals.Outdated(coming.Planned.Value),
            .. RoomSignals.Wanted(session),
        ];
        return (signals, session);
    }

    // Only a kickoff waits for the first agreement.
    private static IEnumerable<Signal> Kickoff(Mentorship before, Mentorship after) =>
        after is { Stage: MentorshipStage.Kickoff, IsSigned: true } && !before.IsSigned
            ? [Signals.Raise(InstanceIds.Kickoff(after.ProgramId, after.MentorshipId), new AgreementSigned(after.Agreement!.Version))]
            : [];

    private static IEnumerable<Signal> Changes(AgreementStand stand, Mentorship before, Mentorship after)
    {
        if (before.Change?.Agreement.Version == after.Change?.Agreement.Version)
        {
            yield break;
        }

        if (before.Change?.Agreement.Version is { } settled)
        {
            yield return Signals.Raise(IdOf(after, settled), new AgreementChangeSettled(settled));
        }

        if (after.Change is { } change)
        {
            var asked = after.Others(change.ProposedBy).Select(member => member.PersonId).ToList();
            yield return Signals.Start(
                nameof(AgreementChangeOrchestrator),
                IdOf(after, change.Agreement.Version),
                new AgreementChangeInput(
                    after.ProgramId,
                    after.MentorshipId,
                    change.Agreement.Version,
                    asked,
                    change.IsByProgram ? ByProgram(stand.Policy.Change) : stand.Policy.Change,
                    stand.WorkItems));

            // What starts while its mentorship stands still does so, too.
            if (after.PausedAt is { } since)
            {
                yield return Signals.Raise(IdOf(after, change.Agreement.Version), new Paused(since));
            }
        }
    }

    // As long as for a member's wish, in the words of the program.
    private static Ladder ByProgram(Ladder ladder) => ladder with
    {
        Nudges =
        [
            .. ladder.Nudges.Select((nudge, rung) => nudge.Template is null
                ? nudge
                : nudge with { Template = rung == 0 ? MailTemplate.ProgramChanged : MailTemplate.ProgramChangeReminder }),
        ],
    };

    private static IEnumerable<MailOrder> Proposals(Mentorship before, Mentorship after) =>
        after is { IsSigned: false, Agreement: { } proposed } && proposed.Version != before.Agreement?.Version
            ? after.Members
                .Where(member => after.Signatures?.ContainsKey(member.PersonId) != true)
                .Select(member => Order(after, MailTemplate.AgreementProposed, member.PersonId, proposed.Version))
            : [];

    private static MailOrder Order(Mentorship mentorship, MailTemplate template, string personId, int version, string? sessionId = null) => new(
        MailIds.For($"{mentorship.Id}:agreement:{version}", template, personId),
        template,
        mentorship.ProgramId,
        personId,
        mentorship.MentorshipId,
        sessionId);

    private static string IdOf(Mentorship mentorship, int version) =>
        InstanceIds.AgreementChange(mentorship.ProgramId, mentorship.MentorshipId, version);
}
