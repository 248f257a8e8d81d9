using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>After an end that came early: somebody has a break from being matched, or wants to be matched again (R94); pure.</summary>
internal static class Resting
{
    /// <summary>No round matches them until they come back.</summary>
    public static Decision<Verdict<Enrollment>> Begin(Stored<Enrollment> stored, DateTimeOffset now)
    {
        var verdict = EnrollmentDecisions.Rest(stored.Value, now);
        return verdict.Value is not { } resting ? new Decision<Verdict<Enrollment>>(verdict) : new Decision<Verdict<Enrollment>>(verdict)
        {
            Writes = new Batch().Replace(stored, resting),
            Notes = [new LedgerNote(Actors.Person(resting.PersonId), DecisionName.EnrollmentRested, resting.Id, resting.Stage.ToString())],
        };
    }

    /// <summary>They come back into the pool; where no round is to come, a coordinator is asked for one.</summary>
    /// <param name="mentorshipId">Of the one that has ended; null for a mentor who had a break between mentees, and needs nobody asked.</param>
    public static Decision<Verdict<Enrollment>> End(Stored<Enrollment> stored, MentoringProgram program, string? mentorshipId, DateTimeOffset now)
    {
        var verdict = EnrollmentDecisions.Return(stored.Value);
        if (verdict.Value is not { } returned)
        {
            return new Decision<Verdict<Enrollment>>(verdict);
        }

        var back = returned.Stage is EnrollmentStage.Ready ? returned with { ReadySince = now } : returned;

        var roundComes = ProgramTimeline.NextRound(program.Calendar, now) is not null;
        var asked = Uuid5.Of($"back|{mentorshipId}|{back.PersonId}|{stored.Value.RestsSince!.Value:O}").ToString("N");
        return new Decision<Verdict<Enrollment>>(verdict)
        {
            Writes = new Batch().Replace(stored, back),
            Notes = [new LedgerNote(Actors.Person(back.PersonId), DecisionName.EnrollmentBack, back.Id, back.Stage.ToString())],
            Signals = mentorshipId is not null && back.Stage is EnrollmentStage.Ready && !roundComes
                ? [Signals.Rematch(new RematchInput(back.ProgramId, mentorshipId, [back.PersonId], program.Policy.WorkItems, asked))]
                : [],
        };
    }
}
