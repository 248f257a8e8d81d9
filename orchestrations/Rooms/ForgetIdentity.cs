using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rooms;

/// <summary>Erases an identity at the provider first and here afterwards: what is written down here is what is still to be erased.</summary>
public sealed class ForgetIdentity(Decider decider, VideoSettings settings, IVideoProvider provider)
{
    /// <returns>Whether it is erased; not, when the organization has left that provider and this app cannot reach it any more.</returns>
    [Function(nameof(ForgetIdentity))]
    public async Task<bool> RunAsync([ActivityTrigger] Forgetting input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var partition = Partition.Person(input.PersonId);
        var known = await decider.Store.FindAsync(VideoIdentity.KeyOf(input.PersonId, input.Provider), cancellation);
        if (known is null || settings.Provider != input.Provider)
        {
            return known is null;
        }

        await provider.ForgetAsync(known.Value.Identity, cancellation);
        return await decider.DecideAsync(partition, token => RemoveAsync(input, token), cancellation);
    }

    private async Task<Decision<bool>> RemoveAsync(Forgetting input, CancellationToken cancellation) =>
        await decider.Store.FindAsync(VideoIdentity.KeyOf(input.PersonId, input.Provider), cancellation) is { } stored
            ? new Decision<bool>(true)
            {
                Writes = new Batch().Delete(stored),
                Notes = [new LedgerNote(Actors.System, DecisionName.IdentityForgotten, $"person:{input.PersonId}", input.Provider)],
            }
            : new Decision<bool>(true);
}
