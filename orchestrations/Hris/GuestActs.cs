using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.People;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>
/// People without an HR record. Their last day is announced as HR announces one, and they leave on it as anybody does; no turning point of HR is theirs.
/// </summary>
public sealed class GuestActs(Decider decider, HrisActs hris, PersonActs people, PersonAddresses addresses, IPersonIdSource source)
{
    /// <summary>Makes a guest known, or has one stay for longer: inviting the same address again is about the same guest.</summary>
    /// <param name="actor">Who invites, as the ledger writes it.</param>
    public async Task<Verdict<Person>> InviteAsync(NewGuest guest, string actor, CancellationToken cancellation = default)
    {
        var there = PersonRules.IsMailAddress(guest.Email.Trim()) ? await people.FindByEmailAsync(guest.Email, cancellation) : null;
        var known = there is { IsGuest: true } && PersonId.Normalize(there.Email) == PersonId.Normalize(guest.Email) ? there : null;
        var verdict = GuestDecisions.Invite(guest, await HostAsync(guest.InvitedBy, cancellation), await HolderAsync(there, guest, cancellation), decider.Now);
        if (verdict.Value is not { } fields)
        {
            return verdict.Refusal!;
        }

        var now = decider.Now;
        var said = new HrisEvent("", HrisEventKind.Updated, "", now, fields, now);
        var outcome = await hris.TellOfAsync(known?.PersonId ?? source.Next(), said, managerId: null, actor, cancellation);
        return outcome.Person is { } person ? person : RefusalReason.Stale;
    }

    /// <summary>Moves a guest's last day. Safe to repeat: an end that was moved already stays.</summary>
    /// <returns>False where they have left, or are no guest any more.</returns>
    public async Task<bool> ExtendAsync(GuestExtension extension, CancellationToken cancellation = default)
    {
        var guest = await people.FindAsync(extension.PersonId, cancellation);
        var record = (await decider.Store.FindAsync(HrisRecord.KeyOf(extension.PersonId), cancellation))?.Value;
        var now = decider.Now;
        if (record is null || GuestEnds.Of(record, guest, now) is not { } end)
        {
            return false;
        }

        if (end.EffectiveAt == extension.Ends)
        {
            var until = GuestDecisions.LastDay(end.EffectiveAt, guest!.Zone ?? "Etc/UTC").AddDays((int)Math.Ceiling(extension.Longer.TotalDays));
            var fields = new HrisFields(Employment: EmploymentState.Active, TerminationDate: until);
            var said = new HrisEvent("", HrisEventKind.Updated, "", now, fields, now);
            await hris.TellOfAsync(extension.PersonId, said, managerId: null, Actors.System, cancellation);
        }

        return true;
    }

    private async Task<DirectoryEntry?> HostAsync(string personId, CancellationToken cancellation) =>
        personId.Length == 0 ? null : (await decider.Store.FindAsync(DirectoryEntry.KeyOf(personId), cancellation))?.Value;

    // Whose address it was has another by now, or has left: then it is free.
    private async Task<Person?> HolderAsync(Person? there, NewGuest guest, CancellationToken cancellation) =>
        there is { IsGuest: false } && await addresses.HolderAsync(guest.Email, personId: "", cancellation) is not null ? there : null;
}
