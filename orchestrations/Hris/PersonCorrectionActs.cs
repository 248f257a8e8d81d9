using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.People;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>Coordinators correct what is known of somebody: said as any fact is, so that of them and HR who spoke last is right, field by field.</summary>
public sealed class PersonCorrectionActs(Decider decider, HrisActs hris, PersonAddresses addresses)
{
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    /// <returns>The person as they are known now.</returns>
    public async Task<Verdict<Person>> CorrectAsync(string personId, PersonCorrection wanted, string actor, CancellationToken cancellation = default)
    {
        if (await FindAsync(Person.KeyOf(personId), cancellation) is not { } known)
        {
            return RefusalReason.Unknown;
        }

        var manager = wanted.ManagerId is { Length: > 0 } managerId ? await FindAsync(DirectoryEntry.KeyOf(managerId), cancellation) : null;
        var verdict = PersonCorrecting.Decide(known, wanted, manager, await HolderAsync(wanted.Email, personId, cancellation));
        if (verdict.Value is not { } corrected)
        {
            return verdict.Refusal!;
        }

        var now = decider.Now;
        var said = new HrisEvent("", HrisEventKind.Updated, known.ExternalId ?? "", now, corrected.Fields, now);
        var outcome = await hris.TellOfAsync(personId, said, corrected.ManagerId, actor, cancellation);
        return outcome.Person ?? known;
    }

    private async Task<Person?> HolderAsync(string? email, string personId, CancellationToken cancellation) =>
        email is not null && PersonRules.IsMailAddress(email.Trim()) && await addresses.HolderAsync(email.Trim(), personId, cancellation) is { } holder
            ? await FindAsync(Person.KeyOf(holder), cancellation)
            : null;

    private async Task<T?> FindAsync<T>(Key<T> key, CancellationToken cancellation)
        where T : class, IDocument => (await decider.Store.FindAsync(key, cancellation))?.Value;
}
