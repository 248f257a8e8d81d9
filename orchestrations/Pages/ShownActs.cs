using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Pages;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Pages;

/// <summary>Who agrees to be shown on the page of a program, and who takes that back.</summary>
public sealed class ShownActs(Decider decider)
{
    /// <param name="talk">What they would talk about; empty for nothing.</param>
    /// <param name="agrees">Whether they ticked that they do.</param>
    public Task<Verdict<ShownPerson>> ShowAsync(
        string programId, string personId, string? talk, bool agrees, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token) is not { Value: var enrollment })
            {
                return new Decision<Verdict<ShownPerson>>(RefusalReason.NotAMember);
            }

            var known = await decider.Store.FindAsync(ShownPerson.KeyOf(programId, personId), token);
            var verdict = ShownPerson.Show(enrollment, known?.Value, talk, agrees, decider.Now);
            return verdict.Value is not { } shown
                ? new Decision<Verdict<ShownPerson>>(verdict)
                : new Decision<Verdict<ShownPerson>>(verdict)
                {
                    Writes = known is null ? new Batch().Create(shown) : new Batch().Replace(known, shown),
                    Notes = [new LedgerNote(Actors.Person(personId), DecisionName.ShownAgreed, shown.Id, "agreed")],
                };
        },
        cancellation);

    /// <summary>They are shown no more, from this moment on.</summary>
    public Task<Verdict<ShownPerson>> HideAsync(string programId, string personId, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token => await decider.Store.FindAsync(ShownPerson.KeyOf(programId, personId), token) is { } stored
            ? new Decision<Verdict<ShownPerson>>(stored.Value)
            {
                Writes = new Batch().Delete(stored),
                Notes = [new LedgerNote(Actors.Person(personId), DecisionName.ShownWithdrawn, stored.Value.Id, "taken back")],
            }
            : new Decision<Verdict<ShownPerson>>(RefusalReason.AlreadyDone),
        cancellation);
}
