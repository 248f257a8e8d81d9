using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>Keeps who waits for a mail address of another, so that they are taken in by themselves when the other has it no more.</summary>
public sealed class AddressActs(Decider decider, HrisActs hris)
{
    /// <summary>
    /// Somebody waits for the address of another. They are looked at once more after that is kept: the other may have given it up meanwhile, and have
    /// found nobody who waits. Safe to repeat.
    /// </summary>
    public async Task WaitAsync(string personId, string holderId, CancellationToken cancellation = default)
    {
        await decider.WriteAsync(new Batch().Upsert(new AddressWait(holderId, personId)), cancellation);
        await hris.TakeEffectAsync(personId, cancellation);
    }

    /// <summary>They wait for that one no more. Safe to repeat.</summary>
    public async Task EndWaitAsync(string personId, string holderId, CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(AddressWait.KeyOf(holderId, personId), cancellation) is { } wait)
        {
            await decider.WriteAsync(new Batch().Delete(wait), cancellation);
        }
    }

    /// <summary>Somebody may have another address, or needs none any more: whoever waits for it is looked at again. Safe to repeat.</summary>
    /// <param name="cause">The same for the same time that they gave it up, and for no other.</param>
    public async Task ReleaseAsync(string holderId, string cause, CancellationToken cancellation = default)
    {
        var waiting = await decider.Store.QueryAsync<AddressWait>(Partition.Person(holderId), cancellation: cancellation)
            .Select(wait => wait.Value.PersonId)
            .ToListAsync(cancellation);
        if (waiting.Count > 0)
        {
            await decider.DecideAsync(
                Partition.Program(MentoringProgram.OrganizationQueue),
                _ => Task.FromResult(new Decision<bool>(true)
                {
                    Signals = [.. waiting.Select(personId => HrisActs.Start(personId, $"the address of {holderId}, {cause}", decider.Now))],
                }),
                cancellation);
        }
    }
}
