using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Unmatched;

/// <summary>Somebody who waits for a partner would also write: hours that never meet stand in nobody's way then (R46).</summary>
public sealed class AlsoWriteActs(Decider decider)
{
    /// <summary>Whether they have said so, and it still counts.</summary>
    public async Task<bool> SaidAsync(string programId, string personId, CancellationToken cancellation = default) =>
        await decider.Store.FindAsync(PersonalRules.KeyOf(programId, personId), cancellation) is { Value: { Counts: true, AlsoWrites: true } };

    /// <summary>From the next round on, until a mentorship comes of it.</summary>
    /// <returns><see cref="RefusalReason.Unknown"/> for somebody who waits for nobody.</returns>
    public Task<Verdict<PersonalRules>> SayAsync(string programId, string personId, bool wants, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token)
                    is not { Value: { Stage: EnrollmentStage.Ready, Role: not ProgramRole.Mentor } })
                {
                    return new Decision<Verdict<PersonalRules>>(RefusalReason.Unknown);
                }

                var known = await decider.Store.FindAsync(PersonalRules.KeyOf(programId, personId), token);
                var verdict = PersonalRulesDecisions.Write(known?.Value, programId, personId, wants, decider.Now);
                return verdict.Value is not { } rules ? new Decision<Verdict<PersonalRules>>(verdict) : new Decision<Verdict<PersonalRules>>(verdict)
                {
                    Writes = known is null ? new Batch().Create(rules) : new Batch().Replace(known, rules),
                    Notes =
                    [
                        new LedgerNote(
                            Actors.Person(personId),
                            DecisionName.AlsoWritesSaid,
                            $"enrollment:{personId}",
                            wants ? "would write" : "would rather not write"),
                    ],
                };
            },
            cancellation);
}
