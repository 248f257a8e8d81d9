using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Resources;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Resources;

/// <summary>
/// What members of a mentorship keep (R99), and the shelf of a program. What they keep for themselves is no decision; the ledger knows only that something
/// came onto the shelf, or off it, and none of the words.
/// </summary>
public sealed class ResourceActs(Decider decider)
{
    /// <summary>Keeps a link for the members of a mentorship. Safe to repeat: the same form keeps one.</summary>
    /// <param name="goalId">Empty for no goal in particular.</param>
    public async Task<Verdict<Resource>> KeepAsync(
        Mentorship mentorship, string personId, string resourceId, ResourceDraft draft, string goalId, CancellationToken cancellation = default)
    {
        var key = Resource.KeyOf(mentorship.ProgramId, mentorship.MentorshipId, resourceId);
        if (await decider.Store.FindAsync(key, cancellation) is { Value: var known })
        {
            return known.AddedBy == personId ? known : RefusalReason.NotAMember;
        }

        var kept = await decider.Store.QueryAsync(key.Partition, new DocumentQuery<Resource>(), cancellation).CountAsync(cancellation);
        var verdict = ResourceDecisions.Keep(mentorship, personId, resourceId, draft, goalId, kept, decider.Now);
        if (verdict.Value is { } resource)
        {
            await decider.WriteAsync(new Batch().Upsert(resource), cancellation);
        }

        return verdict;
    }

    /// <summary>Takes away what one added oneself, from the shelf, too; a second click changes nothing.</summary>
    public async Task RemoveAsync(Key<Resource> key, string personId, CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(key, cancellation) is not { Value: var known } || known.AddedBy != personId)
        {
            return;
        }

        await TakeBackAsync(known.ProgramId, known.ResourceId, personId, cancellation);
        try
        {
            await decider.WriteAsync(new Batch().Delete(known), cancellation);
        }
        catch (DocumentConflictException)
        {
            // Both clicks came at one moment.
        }
    }

    /// <summary>Passes on to all participants of the program what one added oneself.</summary>
    public async Task<Verdict<ShelfItem>> ShareAsync(Key<Resource> key, string personId, CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(key, cancellation) is not { Value: var resource })
        {
            return RefusalReason.Unknown;
        }

        var programId = resource.ProgramId;
        return await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var known = (await decider.Store.FindAsync(ShelfItem.KeyOf(programId, resource.ResourceId), token))?.Value;
                var shelved = await ShelvedAsync(programId, token);
                return Then(ResourceDecisions.Share(resource, known, personId, shelved, decider.Now), Actors.Person(personId));
            },
            cancellation);
    }

    /// <summary>Takes back what one has passed on oneself; nobody sees it there any more.</summary>
    public Task<bool> TakeBackAsync(string programId, string itemId, string personId, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token => await decider.Store.FindAsync(ShelfItem.KeyOf(programId, itemId), token) is { Value: { RemovedAt: null } } stored
            && stored.Value.AddedBy == personId
            ? new Decision<bool>(true)
            {
                Writes = new Batch().Delete(stored),
                Notes = [Note(stored.Value, Actors.Person(personId), DecisionName.ResourceTakenBack)],
            }
            : new Decision<bool>(false),
        cancellation);

    /// <summary>A coordinator puts something on the shelf of a program.</summary>
    /// <param name="itemId">A UUID: the same one again is a repeat.</param>
    /// <returns><see cref="RefusalReason.Unknown"/> where there is no such program.</returns>
    public Task<Verdict<ShelfItem>> ShelveAsync(
        string programId, string itemId, ResourceDraft draft, string actor, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is null)
            {
                return new Decision<Verdict<ShelfItem>>(RefusalReason.Unknown);
            }

            var known = (await decider.Store.FindAsync(ShelfItem.KeyOf(programId, itemId), token))?.Value;
            var shelved = await ShelvedAsync(programId, token);
            return Then(ResourceDecisions.Shelve(programId, itemId, draft, known, shelved, decider.Now), actor);
        },
        cancellation);

    /// <summary>A coordinator takes something off the shelf of a program.</summary>
    /// <param name="reason">For who passed it on.</param>
    public Task<Verdict<ShelfItem>> RemoveFromShelfAsync(
        string programId, string itemId, string reason, string actor, CancellationToken cancellation = default) => decider.DecideAsync(
        ShelfItem.KeyOf(programId, itemId),
        item => ResourceDecisions.Remove(item, reason, decider.Now),
        item => Consequences.Of(Note(item, actor, DecisionName.ResourceRemoved)),
        cancellation);

    private async Task<int> ShelvedAsync(string programId, CancellationToken cancellation) => await decider.Store
        .QueryAsync(Partition.Program(programId), new DocumentQuery<ShelfItem>(), cancellation)
        .CountAsync(stored => stored.Value.RemovedAt is null, cancellation);

    private static Decision<Verdict<ShelfItem>> Then(Verdict<ShelfItem> verdict, string actor) => verdict.Value is not { } item
        ? new Decision<Verdict<ShelfItem>>(verdict)
        : new Decision<Verdict<ShelfItem>>(verdict)
        {
            Writes = new Batch().Create(item),
            Notes = [Note(item, actor, DecisionName.ResourceShared)],
        };

    private static LedgerNote Note(ShelfItem item, string actor, DecisionName decision) => new(actor, decision, item.Id, "shelf");
}
