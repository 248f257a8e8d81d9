using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>
/// Two records of HR become one person: one keeps their id and all they take part in, the ids of HR lead there, and the other, who must be empty,
/// becomes an alias.
/// </summary>
public sealed class PersonMergeActs(Decider decider, HrisActs hris, AddressActs addresses, ManagerQuestionActs questions)
{
    /// <summary>Safe to repeat: each step finds what it did before.</summary>
    /// <param name="personId">Who keeps their id.</param>
    /// <param name="otherId">The other.</param>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    /// <returns>False where the other ever took part in something, was written about, or is known by nothing that could be said of the one.</returns>
    public async Task<bool> MergeAsync(string personId, string otherId, string actor, CancellationToken cancellation = default)
    {
        if (!await IsEmptyAsync(otherId, cancellation))
        {
            return false;
        }

        // What is said of the other meanwhile is taken along.
        while (await decider.Store.FindAsync(HrisRecord.KeyOf(otherId), cancellation) is { Value: var other })
        {
            foreach (var externalId in other.Ids)
            {
                await decider.Store.WriteAsync(new Batch().Upsert(new PersonLookup(PersonId.ExternalKey(externalId), personId)), cancellation);
            }

            await hris.MergeAsync(personId, other, actor, cancellation);
            if (await EmptyAsync(personId, other, actor, cancellation))
            {
                break;
            }
        }

        await LeaveDirectoryAsync(otherId, cancellation);
        await decider.Store.KeepWaitAsync(otherId, cancellation);
        await RenameManagerAsync(personId, otherId, actor, cancellation);
        await questions.FollowAsync(otherId, actor, cancellation);

        // The other's address is free now: the one may have waited for it, and anybody else.
        await addresses.EndWaitAsync(otherId, personId, cancellation);
        await hris.TakeEffectAsync(personId, cancellation);
        await addresses.ReleaseAsync(otherId, $"who is {personId} now", cancellation);
        return true;
    }

    internal static Decision<bool> Empty(Stored<HrisRecord>? record, Stored<Person>? person, HrisRecord told, string personId, string actor)
    {
        if (record is null || !record.Value.Words.SequenceEqual(told.Words))
        {
            return new Decision<bool>(record is null);
        }

        var writes = new Batch().Delete(record).Upsert(new PersonAlias(told.PersonId, personId));
        return new Decision<bool>(true)
        {
            Writes = person is null ? writes : writes.Delete(person),
            Notes = [new LedgerNote(actor, DecisionName.PersonMerged, $"person:{told.PersonId}", personId)],

            // Who was asked about as a guest is nobody any more.
            Signals = record.Value is { AskedEnd: { } asked }
                ? [Signals.Raise(InstanceIds.GuestEnd(told.PersonId, asked, record.Value.LastQuestion), new GuestEndMoved())]
                : [],
        };
    }

    private async Task<bool> IsEmptyAsync(string personId, CancellationToken cancellation)
    {
        var partition = Partition.Person(personId);
        return (await decider.Store.FindAsync(HrisRecord.KeyOf(personId), cancellation) is not null
                || await decider.Store.FindAsync(Person.KeyOf(personId), cancellation) is null)
            && !await decider.Store.QueryAsync(partition, new DocumentQuery<Involvement>(Limit: 1), cancellation).AnyAsync(cancellation)
            && !await decider.Store.QueryAsync(partition, new DocumentQuery<PersonNote>(Limit: 1), cancellation).AnyAsync(cancellation);
    }

    private Task<bool> EmptyAsync(string personId, HrisRecord told, string actor, CancellationToken cancellation) => decider.DecideAsync(
        Partition.Person(told.PersonId),
        async token => Empty(
            await decider.Store.FindAsync(HrisRecord.KeyOf(told.PersonId), token),
            await decider.Store.FindAsync(Person.KeyOf(told.PersonId), token),
            told,
            personId,
            actor),
        cancellation);

    private async Task LeaveDirectoryAsync(string otherId, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(DirectoryEntry.KeyOf(otherId), cancellation) is { } entry)
        {
            await decider.Store.WriteAsync(new Batch().Delete(entry).Upsert(new DirectoryMark(otherId)), cancellation);
        }
    }

    private async Task RenameManagerAsync(string personId, string otherId, string actor, CancellationToken cancellation)
    {
        var reports = await decider.Store.QueryAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation)
            .Where(entry => entry.Value.ManagerId == otherId)
            .Select(entry => entry.Value.PersonId)
            .ToListAsync(cancellation);
        foreach (var report in reports.Where(report => report != personId))
        {
            await decider.DecideAsync(
                Partition.Person(report),
                async token => Rename(
                    await decider.Store.FindAsync(Person.KeyOf(report), token),
                    await decider.Store.FindAsync(HrisRecord.KeyOf(report), token),
                    new PersonMerge(personId, otherId),
                    actor),
                cancellation);
            await decider.Store.KeepInDirectoryAsync(report, cancellation);
            await questions.FollowAsync(report, actor, cancellation);
        }
    }

    // Their line has a middle now: those whom it joins may be a pair.
    private static Decision<bool> Rename(Stored<Person>? person, Stored<HrisRecord>? record, PersonMerge merge, string actor)
    {
        if (person is null || person.Value.ManagerId != merge.OtherId)
        {
            return new Decision<bool>(false);
        }

        var renamed = person.Value with { ManagerId = merge.PersonId };
        var writes = new Batch().Replace(person, renamed);
        return new Decision<bool>(true)
        {
            Writes = record is null ? writes : writes.Replace(record, PersonMerging.Renamed(record.Value, merge.OtherId, merge.PersonId)),
            Notes = [new LedgerNote(actor, DecisionName.PersonManagerChanged, $"person:{renamed.PersonId}", renamed.Standing.ToString(), renamed)],
            Signals = [Signals.FindConflicts(renamed.PersonId, $"{merge.OtherId} is {merge.PersonId}")],
        };
    }
}
