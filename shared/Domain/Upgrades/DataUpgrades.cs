using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Upgrades;

/// <summary>Brings stored data forward to this version of the app, step by step, and refuses data of a newer one.</summary>
/// <param name="product">The version of the app.</param>
/// <param name="steps">From 1 on without a gap; null for those of the app.</param>
public sealed class DataUpgrades(IDocumentStore store, TimeProvider clock, string product, IReadOnlyList<Upgrade>? steps = null)
{
    private readonly IReadOnlyList<Upgrade> known = steps ?? Upgrade.All;

    /// <summary>The number of data of this version.</summary>
    public int Newest => known[^1].To;

    /// <summary>Does every step that is still to be done, each after the one before; one that was cut off is done again.</summary>
    /// <param name="beginning">Told of each step before it.</param>
    /// <exception cref="NewerDataException">The data is newer; nothing was changed.</exception>
    public async Task RunAsync(Action<Upgrade> beginning, CancellationToken cancellation = default)
    {
        while (await RequireKnownAsync(cancellation) is var stored && stored?.Value.Number != Newest)
        {
            if (stored is null && await IsEmptyAsync(cancellation))
            {
                await MarkAsync(null, Newest, cancellation);
                continue;
            }

            var next = known[stored?.Value.Number ?? 0];
            beginning(next);
            await next.RunAsync(store, cancellation);
            await MarkAsync(stored, next.To, cancellation);
        }
    }

    /// <returns>Null where no version has left its number yet.</returns>
    /// <exception cref="NewerDataException">The data is newer than this version of the app.</exception>
    public async Task<Stored<DataVersion>?> RequireKnownAsync(CancellationToken cancellation = default)
    {
        var stored = await store.FindAsync(DataVersion.Key, cancellation);
        return stored is not { Value: { } found } || found.Number <= Newest
            ? stored
            : throw new NewerDataException(
                $"The stored data was brought forward by MentorFlow {found.Product} (number {found.Number}), and this is MentorFlow {product}, which knows it "
                + $"up to number {Newest}: start the newer version, or bring back a backup of before (docs/upgrading.md).");
    }

    // What a version of before 1.0 left has no number either.
    private async Task<bool> IsEmptyAsync(CancellationToken cancellation) =>
        !await AnyAsync<ProgramListing>(cancellation) && !await AnyAsync<DirectoryEntry>(cancellation);

    private ValueTask<bool> AnyAsync<T>(CancellationToken cancellation)
        where T : class, IDocument =>
        store.QueryAsync(Partition.Organization, new DocumentQuery<T>(Limit: 1), cancellation).AnyAsync(cancellation);

    private async Task MarkAsync(Stored<DataVersion>? before, int number, CancellationToken cancellation)
    {
        var reached = new DataVersion(number, product, clock.GetUtcNow());
        try
        {
            await store.WriteAsync(before is null ? new Batch().Create(reached) : new Batch().Replace(before, reached), cancellation);
        }
        catch (DocumentConflictException)
        {
            // Another process was faster; how far it came is read next.
        }
    }
}
