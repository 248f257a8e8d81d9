using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Prompts;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Imports;

/// <summary>What is decided on when a running pair is taken in, which may be a while after it was looked at.</summary>
/// <param name="Stand">As it is now.</param>
/// <param name="Mentor">As stored; null for who is not in the program.</param>
/// <param name="Mentee">Likewise.</param>
/// <param name="Conflicts">What stands between the two now.</param>
/// <param name="Clocks">The mentor's first.</param>
internal sealed record PairStartFacts(
    PairStand Stand,
    Stored<Enrollment>? Mentor,
    Stored<Enrollment>? Mentee,
    IReadOnlyList<PairConflict> Conflicts,
    IReadOnlyList<MemberClock> Clocks);

/// <summary>What became of a running pair.</summary>
/// <param name="MentorshipId">Null where it was left out, or was here already.</param>
/// <param name="LeftOut">Why; null where it was not.</param>
internal sealed record PairStarted(string? MentorshipId = null, Phrase? LeftOut = null);

/// <summary>
/// A mentorship that began elsewhere goes on here: the pair, their enrollments, the instances that carry them on from where they stand, and a mail to
/// both. All of it is one decision; pure.
/// </summary>
internal static class PairStart
{
    /// <param name="actor">Who handed in the list, as the ledger writes it.</param>
    public static Decision<PairStarted> Decide(PairStartFacts facts, PairLook row, string actor, DateTimeOffset now)
    {
        var stand = facts.Stand;
        return PairDecisions.IsHere(stand, row.Continuation) ? new Decision<PairStarted>(new PairStarted())
            : PairDecisions.ObstacleIn(stand.Program, now) is { } closed ? LeftOut(closed)
            : PairDecisions.Obstacles(stand, now) is [var obstacle, ..] ? LeftOut(Named(obstacle))
            : facts.Conflicts.FirstOrDefault(one => !IsAccepted(one, row)) is { } conflict ? LeftOut(conflict.Cause)
            : GoOn(facts, row, actor, now);
    }

    // One that arose since nobody has accepted.
    private static bool IsAccepted(PairConflict conflict, PairLook row) => row.Despite is not null && row.Conflicts.Contains(conflict.Cause);

    private static Phrase Named((string PersonId, Phrase Rule) obstacle) =>
        new("rules.pair-person", ("who", obstacle.PersonId), ("rule", obstacle.Rule));

    private static Decision<PairStarted> LeftOut(Phrase because) => new(new PairStarted(LeftOut: because));

    private static Decision<PairStarted> GoOn(PairStartFacts facts, PairLook row, string actor, DateTimeOffset now)
    {
        var program = facts.Stand.Program;
        var mentorship = Begin(facts, row, now);
        var writes = new Batch().Create(mentorship);
        var notes = new List<LedgerNote>
        {
            new(actor, DecisionName.MentorshipContinued, mentorship.Id, mentorship.Stage.ToString(), row.Continuation),
        };
        if (facts.Conflicts.Count > 0)
        {
            var rules = string.Join(", ", facts.Conflicts.Select(conflict => conflict.Rule));
            notes.Add(new LedgerNote(row.DespiteBy ?? actor, DecisionName.ConflictAccepted, mentorship.Id, rules, new { reason = row.Despite }));
        }

        var signals = new List<Signal> { Carry(mentorship, program.Policy, now) };
        foreach (var (stored, member) in new[] { facts.Mentor, facts.Mentee }.Zip(mentorship.Members))
        {
            writes.Upsert(new Membership(program.ProgramId, member.PersonId, mentorship.MentorshipId));
            if (EnrollmentDecisions.Continue(stored?.Value, program.ProgramId, member.PersonId, member.Role, now).Value is { } enrollment)
            {
                _ = stored is null ? writes.Create(enrollment) : writes.Replace(stored, enrollment);
                notes.Add(new LedgerNote(actor, DecisionName.EnrollmentContinued, enrollment.Id, enrollment.InvitedBecause, new { role = enrollment.Role }));
                signals.AddRange(SignalsOf(stored?.Value, enrollment, mentorship, program));
            }
        }

        return new Decision<PairStarted>(new PairStarted(mentorship.MentorshipId))
        {
            Writes = writes,
            Notes = notes,
            Signals = [.. signals, PromptSignals.Begin(mentorship, program.Policy)],
            Mails = [.. mentorship.Members.Select(member => Tell(mentorship, member))],
        };
    }

    private static Mentorship Begin(PairStartFacts facts, PairLook row, DateTimeOffset now)
    {
        var (program, roles) = (facts.Stand.Program, PairDecisions.RolesIn(facts.Stand.Program));
        var mentorship = MentorshipDecisions.Continue(
            program.ProgramId,
            [new Member(row.MentorId, roles.Mentor), new Member(row.MenteeId, roles.Mentee)],
            row.Continuation,
            facts.Clocks,
            program.Zone,
            program.Calendar.EndOf(now),
            now);
        return facts.Conflicts.Count == 0 ? mentorship : mentorship with
        {
            Elsewhere = mentorship.Elsewhere! with { Conflicts = [.. facts.Conflicts.Select(conflict => conflict.Cause)], Despite = row.Despite },
        };
    }

    // The instance that runs it from where it stands.
    private static Signal Carry(Mentorship mentorship, ProgramPolicy policy, DateTimeOffset now)
    {
        var elsewhere = mentorship.Elsewhere!;
        var progress = new SessionProgress(
            elsewhere.LastMetAt ?? now,
            TimeSpan.Zero,
            elsewhere.SessionsHeld,
            StallNudges: 0,
            new StageMemory(LastPaused: null, LastResumed: null, Run: 0));
        return Signals.Start(
            nameof(MentorshipOrchestrator),
            InstanceIds.Mentorship(mentorship.ProgramId, mentorship.MentorshipId),
            new MentorshipInput(
                mentorship.ProgramId,
                mentorship.MentorshipId,
                [.. mentorship.Members.Select(member => member.PersonId)],
                mentorship.CreatedAt,
                mentorship.Ends,
                policy with { Kickoff = policy.Kickoff with { Agreement = WithoutIntroduction(policy.Kickoff.Agreement) } },
                new Continued(elsewhere.IsAgreed, progress)));
    }

    // They know each other: the mail that tells them of the move asks for the signatures.
    private static Ladder WithoutIntroduction(Ladder agreement) => agreement with
    {
        Nudges = [.. agreement.Nudges.Select(nudge => nudge.Template is MailTemplate.Introduction ? nudge with { Template = null } : nudge)],
    };

    private static IEnumerable<Signal> SignalsOf(Enrollment? before, Enrollment after, Mentorship mentorship, MentoringProgram program)
    {
        if (before is { Stage: EnrollmentStage.Invited or EnrollmentStage.Accepted or EnrollmentStage.InTraining })
        {
            yield return Signals.Raise(
                InstanceIds.Enrollment(after.ProgramId, after.PersonId, before.Invitation), new Ended(EndReason.Replaced, after.PersonId));
        }

        if (after.AwaitsConsent)
        {
            yield return Signals.Start(
                nameof(ConsentOrchestrator),
                InstanceIds.Enrollment(after.ProgramId, after.PersonId, after.Invitation),
                new ConsentInput(
                    after.ProgramId, after.PersonId, mentorship.MentorshipId, Asking(program.Policy.Onboarding.Invitation), program.Policy.WorkItems));
        }
    }

    // As long and as often as an invitation asks; the first time in the mail that tells them of the move.
    private static Ladder Asking(Ladder invitation) =>
        new([.. invitation.Nudges.Select((nudge, i) => nudge with { Template = i == 0 ? null : MailTemplate.ConsentReminder })]);

    private static MailOrder Tell(Mentorship mentorship, Member member) => new(
        MailIds.For(mentorship.Id, MailTemplate.MentorshipContinues, member.PersonId),
        MailTemplate.MentorshipContinues,
        mentorship.ProgramId,
        member.PersonId,
        mentorship.MentorshipId);
}
