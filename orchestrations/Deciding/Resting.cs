using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>What waits for the last day of a break begins with.</summary>
/// <param name="Until">When they come back, UTC.</param>
public sealed record RestBegin(string ProgramId, string PersonId, DateTimeOffset Until, WorkItemPolicy WorkItems);

/// <summary>Somebody has a break from being matched, after an end that came early (R94) or whenever it suits them, and comes back; pure.</summary>
internal static class Resting
{
    // By name: it belongs to a noun above.
    private const string Orchestrator = "RestOrchestrator";

    /// <summary>No round matches them until they come back; a day that was said before stays.</summary>
    public static Decision<Verdict<Enrollment>> Begin(Stored<Enrollment> stored, DateTimeOffset now) =>
        Decide(stored, EnrollmentDecisions.Rest(stored.Value, stored.Value.RestsUntil, now));

    /// <summary>The same with the day on which they come back by themselves, which can be said otherwise later.</summary>
    /// <param name="until">UTC; null until they say so.</param>
    public static Decision<Verdict<Enrollment>> Begin(Stored<Enrollment> stored, MentoringProgram program, DateTimeOffset? until, DateTimeOffset now)
    {
        var decided = Decide(stored, EnrollmentDecisions.Rest(stored.Value, until, now));
        return decided.Outcome.Value is not { RestsUntil: { } day } resting ? decided : decided with
        {
            Signals =
            [
                Signals.Start(
                    Orchestrator,
                    InstanceIds.Rest(resting.ProgramId, resting.PersonId, day),
                    new RestBegin(resting.ProgramId, resting.PersonId, day, program.Policy.WorkItems)),
            ],
        };
    }

    private static Decision<Verdict<Enrollment>> Decide(Stored<Enrollment> stored, Verdict<Enrollment> verdict) =>
        verdict.Value is not { } resting ? new Decision<Verdict<Enrollment>>(verdict) : new Decision<Verdict<Enrollment>>(verdict)
        {
            Writes = new Batch().Replace(stored, resting),
            Notes = [new LedgerNote(Actors.Person(resting.PersonId), DecisionName.EnrollmentRested, resting.Id, resting.Stage.ToString())],
        };

    /// <summary>They come back into the pool; where no round is to come, a coordinator is asked for one.</summary>
    /// <param name="mentorshipId">Of the one that has ended; null for a mentor who had a break between mentees, and needs nobody asked.</param>
    /// <param name="actor">Who says so; null for themselves.</param>
    public static Decision<Verdict<Enrollment>> End(
        Stored<Enrollment> stored, MentoringProgram program, string? mentorshipId, DateTimeOffset now, string? actor = null)
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
            Notes = [new LedgerNote(actor ?? Actors.Person(back.PersonId), DecisionName.EnrollmentBack, back.Id, back.Stage.ToString())],
            Signals = mentorshipId is not null && back.Stage is EnrollmentStage.Ready && !roundComes
                ? [Signals.Rematch(new RematchInput(back.ProgramId, mentorshipId, [back.PersonId], program.Policy.WorkItems, asked))]
                : [],
        };
    }
}
