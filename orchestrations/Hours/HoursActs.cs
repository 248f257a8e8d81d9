using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hours;

/// <summary>What coordinators do with hours: everything else about them follows from what happened.</summary>
public sealed class HoursActs(Decider decider)
{
    /// <summary>Adds a line that puts the hours of somebody right, with its reason. Safe to repeat: the same correction is one line.</summary>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    /// <returns><see cref="RefusalReason.Unknown"/> for who has no part in the program.</returns>
    public Task<Verdict<HoursEntry>> CorrectAsync(
        string programId, string personId, HoursCorrection correction, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program }
                    || await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token) is not { Value: var enrollment })
                {
                    return new Decision<Verdict<HoursEntry>>(RefusalReason.Unknown);
                }

                var entries = await decider.Store.HoursOfAsync(programId, personId, token);
                var mentorships = await decider.Store.MentorshipsOfAsync(programId, personId, token).ToListAsync(token);
                return Decide(new HoursFacts(program, enrollment, entries, mentorships), correction, actor, decider.Now);
            },
            cancellation);

    internal static Decision<Verdict<HoursEntry>> Decide(HoursFacts facts, HoursCorrection correction, string actor, DateTimeOffset now)
    {
        var verdict = HoursDecisions.Correct(facts, correction, now);
        return verdict.Value is not { } entry
            ? new Decision<Verdict<HoursEntry>>(verdict)
            : new Decision<Verdict<HoursEntry>>(verdict)
            {
                Writes = new Batch().Create(entry),
                Notes =
                [
                    new LedgerNote(
                        actor,
                        DecisionName.HoursCorrected,
                        $"person:{entry.PersonId}",
                        entry.Minutes.ToString("+0;-0", CultureInfo.InvariantCulture),
                        correction),
                ],
            };
    }
}
