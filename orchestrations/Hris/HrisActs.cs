using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.People;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>
/// The one door for facts about people, whichever source says them: a webhook, SCIM. A fact is kept with the person's record, the person is brought up
/// to date, and what follows elsewhere is left to an instance of the person's own: nobody waits for anybody else.
/// </summary>
public sealed class HrisActs(Decider decider, PersonIds ids, PersonAddresses addresses)
{
    /// <summary>Takes in a fact. Safe to repeat: what is known changes nothing.</summary>
    /// <param name="said">As the source said it; fields that break a rule are left out.</param>
    /// <param name="source">Who says so, as the ledger writes it.</param>
    public async Task<HrisOutcome> TellAsync(HrisEvent said, string source, CancellationToken cancellation = default)
    {
        var usable = said with { Fields = said.Fields?.Usable() };
        var personId = await ids.OfAsync(usable.ExternalPersonId, cancellation);
        var managerId = usable.Fields?.ManagerExternalId is { Length: > 0 } manager ? await ids.OfAsync(manager, cancellation) : null;
        return (await DecideAsync(personId, new HrisQuestion(HrisQuestionKind.Tell, usable, managerId, source), cancellation))!;
    }

    /// <summary>Takes in a fact about somebody whom we know, or who gets this id: what a coordinator says. Safe to repeat.</summary>
    /// <param name="said">With fields that keep the rules.</param>
    /// <param name="managerId">Person id of the manager that it names; null when it names none.</param>
    /// <param name="source">Who says so, as the ledger writes it.</param>
    public async Task<HrisOutcome> TellOfAsync(
        string personId, HrisEvent said, string? managerId, string source, CancellationToken cancellation = default) =>
        (await DecideAsync(personId, new HrisQuestion(HrisQuestionKind.Tell, said, managerId, source), cancellation))!;

    /// <summary>What was said of somebody under a second id was said of this person. Safe to repeat.</summary>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    public Task<HrisOutcome?> MergeAsync(string personId, HrisRecord other, string actor, CancellationToken cancellation = default) =>
        DecideAsync(personId, new HrisQuestion(HrisQuestionKind.Merge, Source: actor, Other: other), cancellation);

    /// <summary>Takes over to the person what has come true by now. Safe to repeat.</summary>
    /// <returns>Null when nothing was ever said of them.</returns>
    public Task<HrisOutcome?> TakeEffectAsync(string personId, CancellationToken cancellation = default) =>
        DecideAsync(personId, new HrisQuestion(HrisQuestionKind.TakeEffect), cancellation);

    /// <summary>Strikes out a follow-up that is done.</summary>
    public Task<bool> DoneAsync(string personId, HrisFollowUp done, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Person(personId),
            async token => await decider.Store.FindAsync(HrisRecord.KeyOf(personId), token) is { } stored
                ? new Decision<bool>(true)
                {
                    Writes = new Batch().Replace(
                        stored, stored.Value with { FollowUps = [.. (stored.Value.FollowUps ?? []).Where(one => one.Number != done.Number)] }),
                }
                : new Decision<bool>(false),
            cancellation);

    private async Task<HrisOutcome?> DecideAsync(string personId, HrisQuestion question, CancellationToken cancellation)
    {
        var outcome = await decider.DecideAsync(
            Partition.Person(personId),
            async token =>
            {
                var person = await decider.Store.FindAsync(Person.KeyOf(personId), token);
                var record = await decider.Store.FindAsync(HrisRecord.KeyOf(personId), token);
                var (stand, now) = (new HrisStand(personId, person?.Value, record?.Value), decider.Now);
                var first = HrisSaving.Outcome(stand, question, now);
                var holder = first?.Address is { } address ? await addresses.TakeAsync(address, personId, token) : null;
                return HrisSaving.Decide(new HrisInputs(stand with { AddressOf = holder }, question, now), person, record);
            },
            cancellation);
        if (outcome?.Person is not null)
        {
            await decider.Store.KeepInDirectoryAsync(personId, cancellation);
        }

        if (outcome is not null)
        {
            await decider.Store.KeepWaitAsync(personId, cancellation);
        }

        return outcome;
    }

    /// <summary>Has somebody brought up to date.</summary>
    /// <param name="what">With everything that makes it another time.</param>
    /// <param name="at">When, UTC.</param>
    internal static Signal Start(string personId, string what, DateTimeOffset at) => Signals.Start(
        nameof(HrisPersonOrchestrator), InstanceIds.HrisPerson(personId, Uuid5.Of($"{personId}|{what}")), new HrisDue(personId, at));
}
