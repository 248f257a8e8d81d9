using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Programs;

/// <summary>Whom a program may name when it thanks people, and what people thank each other for, for everybody to read.</summary>
public sealed class RecognitionActs(Decider decider)
{
    /// <summary>Agrees to be named.</summary>
    public Task<Verdict<RecognitionConsent>> AgreeAsync(string programId, string personId, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (!await TakesPartAsync(programId, personId, token))
                {
                    return new Decision<Verdict<RecognitionConsent>>(RefusalReason.NotAMember);
                }

                if (await decider.Store.FindAsync(RecognitionConsent.KeyOf(programId, personId), token) is not null)
                {
                    return new Decision<Verdict<RecognitionConsent>>(RefusalReason.AlreadyDone);
                }

                var consent = new RecognitionConsent(programId, personId, decider.Now);
                return new Decision<Verdict<RecognitionConsent>>(consent)
                {
                    Writes = new Batch().Create(consent),
                    Notes = [new LedgerNote(Actors.Person(personId), DecisionName.RecognitionAgreed, consent.Id, "agreed")],
                };
            },
            cancellation);

    /// <summary>Takes that back; the name is gone with it.</summary>
    public Task<Verdict<RecognitionConsent>> WithdrawAsync(string programId, string personId, CancellationToken cancellation = default) => RemoveAsync(
        RecognitionConsent.KeyOf(programId, personId), personId, DecisionName.RecognitionWithdrawn, cancellation);

    /// <summary>Says thank you in a few words that everybody in the program may read.</summary>
    /// <param name="shares">Whether they agree to that.</param>
    public Task<Verdict<SharedThanks>> ThankAsync(
        string programId, string personId, string? text, bool shares, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (!await TakesPartAsync(programId, personId, token))
                {
                    return new Decision<Verdict<SharedThanks>>(RefusalReason.NotAMember);
                }

                var errors = ThanksRules.Check(text, shares);
                if (errors.Count > 0)
                {
                    return new Decision<Verdict<SharedThanks>>(Refusal.Invalid(errors));
                }

                var known = await decider.Store.FindAsync(SharedThanks.KeyOf(programId, personId), token);
                var thanks = new SharedThanks(programId, personId, text!.Trim(), decider.Now);
                return known?.Value.Text == thanks.Text
                    ? new Decision<Verdict<SharedThanks>>(RefusalReason.AlreadyDone)
                    : new Decision<Verdict<SharedThanks>>(thanks)
                    {
                        Writes = known is null ? new Batch().Create(thanks) : new Batch().Replace(known, thanks),
                        Notes = [new LedgerNote(Actors.Person(personId), DecisionName.ThanksShared, thanks.Id, "shared")],
                    };
            },
            cancellation);

    /// <summary>Takes one's words back; nobody reads them any more.</summary>
    public Task<Verdict<SharedThanks>> TakeBackAsync(string programId, string personId, CancellationToken cancellation = default) =>
        RemoveAsync(SharedThanks.KeyOf(programId, personId), personId, DecisionName.ThanksTakenBack, cancellation);

    private Task<Verdict<T>> RemoveAsync<T>(Key<T> key, string personId, DecisionName name, CancellationToken cancellation)
        where T : class, IDocument =>
        decider.DecideAsync(
            key.Partition,
            async token => await decider.Store.FindAsync(key, token) is { } stored
                ? new Decision<Verdict<T>>(stored.Value)
                {
                    Writes = new Batch().Delete(stored),
                    Notes = [new LedgerNote(Actors.Person(personId), name, key.Id, "taken back")],
                }
                : new Decision<Verdict<T>>(RefusalReason.AlreadyDone),
            cancellation);

    private async Task<bool> TakesPartAsync(string programId, string personId, CancellationToken cancellation) =>
        await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is { Value: var enrollment }
        && EventDecisions.IsInvited(enrollment);
}

public static class RecognitionReading
{
    /// <summary>Names of those who agree to be named and have not left, in their alphabetical order.</summary>
    public static async Task<IReadOnlyList<string>> RecognizedAsync(this IDocumentStore store, string programId, CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (var consent in store.QueryAsync<RecognitionConsent>(Partition.Program(programId), cancellation: cancellation))
        {
            if (await TakingPartAsync(store, programId, consent.Value.PersonId, cancellation) is { } person)
            {
                names.Add(person.Name);
            }
        }

        return [.. names.Order(StringComparer.InvariantCulture)];
    }

    /// <summary>What people wrote for everybody in the program, the newest first, each with the name by which its writer is called.</summary>
    /// <param name="most">How many at most.</param>
    public static async Task<IReadOnlyList<(string Name, string Text)>> ThanksAsync(
        this IDocumentStore store, string programId, int most, CancellationToken cancellation)
    {
        var said = await store.QueryAsync<SharedThanks>(Partition.Program(programId), cancellation: cancellation)
            .Select(thanks => thanks.Value)
            .ToListAsync(cancellation);
        var known = new List<(string Name, string Text)>();
        foreach (var thanks in said.OrderByDescending(thanks => thanks.At))
        {
            if (known.Count < most && await TakingPartAsync(store, programId, thanks.PersonId, cancellation) is { } person)
            {
                known.Add((person.CallName, thanks.Text));
            }
        }

        return known;
    }

    private static async Task<Person?> TakingPartAsync(IDocumentStore store, string programId, string personId, CancellationToken cancellation) =>
        await store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is { Value: var enrollment }
        && EventDecisions.IsInvited(enrollment)
        && await store.FindAsync(Person.KeyOf(personId), cancellation) is { Value: { Standing: not Standing.Left } person }
            ? person
            : null;
}
