using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>What it is decided on that somebody leaves a circle.</summary>
/// <param name="Enrollment">Theirs; null where they are not enrolled any more.</param>
/// <param name="HasOther">Whether they are in another open mentorship of the program.</param>
/// <param name="Planned">The session that was planned last; null where none was.</param>
/// <param name="Away">Person ids of members on leave.</param>
internal sealed record CircleLeaveFacts(
    AgreementStand Stand, Stored<Enrollment>? Enrollment, bool HasOther, Stored<Session>? Planned, IReadOnlySet<string> Away);

/// <param name="Because">Why, as a kind.</param>
/// <param name="Actor">Who says so, as the ledger writes it.</param>
/// <param name="Thanks">For the others; empty for none.</param>
internal sealed record CircleLeave(string PersonId, EndReason Because, string Actor, string Thanks = "");

/// <summary>
/// Somebody leaves a circle (R30): it goes on with the others while they are enough, and a coordinator is asked where a place or the host is missing. With too
/// few it ends kindly. All of it is one decision; pure.
/// </summary>
internal static class CircleLeaving
{
    // By name: it belongs to a noun above.
    private const string CircleQuestionOrchestrator = "CircleQuestionOrchestrator";

    public static Decision<Verdict<Mentorship>> Decide(CircleLeaveFacts facts, CircleLeave leave, DateTimeOffset now)
    {
        var before = facts.Stand.Mentorship.Value;
        var verdict = CircleDecisions.Leave(before, leave.PersonId, leave.Because, now);
        if (verdict.Value is not { } left)
        {
            return new Decision<Verdict<Mentorship>>(verdict);
        }

        var goesOn = CircleDecisions.GoesOn(left);
        var isShort = goesOn && (left.Members.Count < left.Circle!.Smallest || (before.HostId == leave.PersonId));
        var after = isShort ? left with { CircleQuestion = left.Former!.Count } : left;
        var followed = AgreementFollowing.Of(
            facts.Stand, after, circle => new LedgerNote(leave.Actor, DecisionName.CircleLeft, circle.Id, leave.Because.ToString(), leave.PersonId), now);
        var session = CircleSessions.With(facts.Planned, after, now, followed.Writes, facts.Away);
        var notes = new List<LedgerNote>(followed.Notes);
        var back = PutBack(facts, leave, followed.Writes, notes, now);
        if (leave.Thanks.Length > 0)
        {
            followed.Writes.Upsert(new Farewell(after.ProgramId, after.MentorshipId, leave.PersonId, leave.Thanks, now));
        }

        return followed with
        {
            Notes = notes,
            Signals =
            [
                .. followed.Signals,
                .. back,
                .. goesOn ? [] : (Signal[])[Signals.Raise(InstanceIds.Mentorship(after.ProgramId, after.MentorshipId), new Ended(EndReason.TooFew))],

                // One question at a time: the one of before is about fewer than are missing now.
                .. isShort ? CircleHosts.Mended(before) : [],
                .. isShort ? (Signal[])[Ask(facts.Stand, after, before.HostId == leave.PersonId)] : [],
            ],
            Mails =
            [
                .. followed.Mails,
                .. before.Change is { IsByProgram: false } change && change.ProposedBy != leave.PersonId ? AgreementFollowing.Kept(after, change) : [],
                .. CircleMails.Left(after, leave.PersonId, session, leave.Because is not EndReason.MemberLeft, goesOn, now),
            ],
        };
    }

    // Who stays in the program is in the pool again, or at the end of their part.
    private static IReadOnlyList<Signal> PutBack(CircleLeaveFacts facts, CircleLeave leave, Batch writes, List<LedgerNote> notes, DateTimeOffset now)
    {
        if (facts.HasOther || facts.Stand.Program is not { } program || facts.Enrollment is not { Value: { Stage: EnrollmentStage.Matched } enrollment } stored)
        {
            return [];
        }

        var after = EnrollmentDecisions.AfterMentorship(enrollment, program.PoolStage, program.Policy.Training.Required, now);
        writes.Replace(stored, after);
        notes.Add(new LedgerNote(Actors.System, DecisionName.EnrollmentMoved, after.Id, after.Stage.ToString()));
        var hasRound = ProgramTimeline.NextRound(program.Calendar, now) is not null;
        return after.Stage switch
        {
            EnrollmentStage.Invited => [Signals.Onboard(after, program.Policy)],
            EnrollmentStage.Ready when !hasRound => [Signals.Rematch(new RematchInput(
                after.ProgramId,
                facts.Stand.Mentorship.Value.MentorshipId,
                [after.PersonId],
                program.Policy.WorkItems,
                $"{facts.Stand.Mentorship.Value.MentorshipId}-{leave.PersonId}"))],
            _ => [],
        };
    }

    private static Signal Ask(AgreementStand stand, Mentorship circle, bool hostLeft) => Signals.Start(
        CircleQuestionOrchestrator,
        InstanceIds.CircleQuestion(circle.ProgramId, circle.MentorshipId, circle.CircleQuestion),
        new CircleQuestionInput(
            new MentorshipKey(circle.ProgramId, circle.MentorshipId),
            [.. circle.Members.Select(member => member.PersonId)],
            circle.Members.Count,
            hostLeft,
            stand.WorkItems));
}
