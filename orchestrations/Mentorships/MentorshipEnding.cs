using MentorFlow.Domain.Enrollments;
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

/// <param name="Enrollment">Null when the member is not enrolled any more.</param>
/// <param name="HasOther">Whether they are in another open mentorship of the program.</param>
internal sealed record EndingMember(Stored<Enrollment>? Enrollment, bool HasOther);

/// <summary>What the end of a mentorship is decided on.</summary>
/// <param name="LastSession">The one planned last; null when there was none.</param>
/// <param name="PoolStage">Where somebody without a mentorship stands in the program.</param>
/// <param name="Policy">Of the program: who came from elsewhere is invited by it before they come into the pool.</param>
/// <param name="RoundComes">Whether the program's calendar has another matching round.</param>
internal sealed record MentorshipEndFacts(
    Stored<Mentorship> Mentorship,
    IReadOnlyList<EndingMember> Members,
    Stored<Session>? LastSession,
    EnrollmentStage PoolStage,
    ProgramPolicy Policy,
    bool RoundComes);

/// <summary>
/// A mentorship ends kindly: everybody is thanked, those who stay go back into the pool (R94) or are invited into it, and where no round is to come for
/// them a coordinator is asked; the planned session is taken off the calendar. All of it is one decision; pure.
/// </summary>
internal static class MentorshipEnding
{
    /// <summary>A member asks for it. That somebody did is kept, and who it was is not.</summary>
    /// <param name="thanks">For the others; empty for none.</param>
    public static Decision<Verdict<Mentorship>> Ask(Mentorship mentorship, string personId, string thanks, DateTimeOffset now)
    {
        var farewell = new Farewell(mentorship.ProgramId, mentorship.MentorshipId, personId, thanks, now);
        return new Decision<Verdict<Mentorship>>(mentorship)
        {
            Writes = thanks.Length == 0 ? new Batch() : new Batch().Upsert(farewell),
            Notes = [new LedgerNote(Actors.Member, DecisionName.MentorshipEndAsked, mentorship.Id, nameof(EndReason.ByChoice))],
            Signals = [Signals.Raise(InstanceIds.Mentorship(mentorship.ProgramId, mentorship.MentorshipId), new Ended(EndReason.ByChoice))],
        };
    }

    /// <returns>Why it ended: what was said first, when it is over already.</returns>
    public static Decision<EndReason> Decide(MentorshipEndFacts facts, MentorshipEnd end, DateTimeOffset now)
    {
        var before = facts.Mentorship.Value;
        if (MentorshipDecisions.End(before, end.Because, now).Value is not { } ended)
        {
            return new Decision<EndReason>(before.EndedBecause ?? end.Because);
        }

        var writes = new Batch().Replace(facts.Mentorship, ended);
        var actor = Actors.Orchestrator(InstanceIds.Mentorship(ended.ProgramId, ended.MentorshipId));
        var notes = new List<LedgerNote> { new(actor, DecisionName.MentorshipEnded, ended.Id, end.Because.ToString(), end) };
        var (invitations, waiting) = (new List<Signal>(), new List<string>());
        foreach (var enrollment in facts.Members.Where(member => !member.HasOther).Select(member => member.Enrollment))
        {
            if (enrollment is { Value.Stage: EnrollmentStage.Matched })
            {
                var after = EnrollmentDecisions.AfterMentorship(enrollment.Value, facts.PoolStage, facts.Policy.Training.Required, now);
                writes.Replace(enrollment, after);
                notes.Add(new LedgerNote(Actors.System, DecisionName.EnrollmentMoved, after.Id, after.Stage.ToString()));
                if (after.Stage is EnrollmentStage.Invited)
                {
                    invitations.Add(Signals.Onboard(after, facts.Policy));
                }
                else if (after.Stage is EnrollmentStage.Ready)
                {
                    waiting.Add(after.PersonId);
                }
            }
        }

        var canceled = Cancel(facts.LastSession, writes, notes, now);
        return new Decision<EndReason>(end.Because)
        {
            Writes = writes,
            Notes = notes,
            Signals =
            [
                .. canceled is null ? [] : RoomSignals.Outdated(canceled),
                .. ended.ToChecks(new Ended(end.Because, end.LeaverId)),
                .. ended.ToGoals(new Ended(end.Because, end.LeaverId)),
                .. invitations,
                .. facts.RoundComes || waiting.Count == 0
                    ? Array.Empty<Signal>()
                    : [Signals.Rematch(new RematchInput(ended.ProgramId, ended.MentorshipId, waiting, facts.Policy.WorkItems))],
            ],
            Mails = [.. Farewells(ended, end), .. canceled is null ? [] : Cancellations(canceled)],
        };
    }

    // One that has begun is left alone: those in the room finish their talk.
    private static Session? Cancel(Stored<Session>? last, Batch writes, List<LedgerNote> notes, DateTimeOffset now)
    {
        if (last is null || last.Value.StartsAt <= now || SessionDecisions.Settle(last.Value, SessionStage.Cancelled).Value is not { } settled)
        {
            return null;
        }

        var canceled = settled with { Sequence = settled.Sequence + 1 };
        writes.Replace(last, canceled);
        notes.Add(new LedgerNote(Actors.System, DecisionName.SessionCancelled, canceled.Id, "mentorship ended"));
        return canceled;
    }

    // Who left the organization is written to no more.
    private static IEnumerable<MailOrder> Farewells(Mentorship ended, MentorshipEnd end) =>
        from member in ended.Members
        let hasLeft = end.Because is EndReason.MemberLeft && member.PersonId == end.LeaverId
        where !hasLeft
        let template = end.Because is EndReason.MemberLeft ? MailTemplate.PartnerLeft : MailTemplate.EndedKindly
        select new MailOrder(
            MailIds.For(ended.Id, template, member.PersonId), template, ended.ProgramId, member.PersonId, ended.MentorshipId);

    private static IEnumerable<MailOrder> Cancellations(Session canceled) => canceled.MemberIds.Select(personId => new MailOrder(
        MailIds.For(canceled.SessionId, MailTemplate.SessionCancelled, personId),
        MailTemplate.SessionCancelled,
        canceled.ProgramId,
        personId,
        canceled.MentorshipId,
        canceled.SessionId));
}
