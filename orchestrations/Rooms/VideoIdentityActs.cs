using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rooms;

/// <summary>By which the video provider knows people: one identity a person, saved before its first use and erased with the person.</summary>
public sealed class VideoIdentityActs(Decider decider, VideoSettings settings, IVideoProvider provider)
{
    /// <returns>Null where people need none.</returns>
    public async Task<string?> FindOrMakeAsync(string personId, CancellationToken cancellation = default)
    {
        if (await FindAsync(personId, cancellation) is { } known)
        {
            return known.Identity;
        }

        if (await provider.IntroduceAsync(cancellation) is not { } made)
        {
            return null;
        }

        try
        {
            await decider.Store.WriteAsync(new Batch().Create(new VideoIdentity(personId, settings.Provider, made)), cancellation);
            return made;
        }
        catch (DocumentConflictException)
        {
            // A second click was faster; one identity is enough.
            await provider.ForgetAsync(made, cancellation);
            return (await FindAsync(personId, cancellation))?.Identity;
        }
    }

    /// <summary>Has the provider erase what it holds of a person, however long it is down; nothing when it holds nothing.</summary>
    public Task<bool> ForgetAsync(string personId, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Person(personId),
            async token => await FindAsync(personId, token) is { } known
                ? new Decision<bool>(true)
                {
                    Notes = [new LedgerNote(actor, DecisionName.IdentityForgetAsked, $"person:{personId}", known.Provider)],
                    Signals =
                    [
                        Signals.Start(
                            nameof(ForgettingOrchestrator),
                            InstanceIds.Forgetting(personId, Uuid5.Of(known.Identity)),
                            new Forgetting(personId, known.Provider)),
                    ],
                }
                : new Decision<bool>(false),
            cancellation);

    private async Task<VideoIdentity?> FindAsync(string personId, CancellationToken cancellation) =>
        (await decider.Store.FindAsync(VideoIdentity.KeyOf(personId, settings.Provider), cancellation))?.Value;
}
