using System.Collections.Concurrent;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Limits;

/// <summary>
/// Bounds how much one sender may ask for, whichever door they ask at and however many instances of the app there are: what is used stands in the
/// store. An instance takes some requests of a large limit at a time, so that not every request is a write.
/// </summary>
public sealed class RequestLimiter(IDocumentStore store, TimeProvider clock)
{
    /// <summary>How much of a limit an instance takes at a time: of a limit below this many, one by one.</summary>
    private const int Shares = 60;

    private const int LargestShare = 100;
    private const int Attempts = 50;
    private const int MostSenders = 10_000;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Share> shares = new(StringComparer.Ordinal);

    /// <summary>Takes one request.</summary>
    /// <param name="key">Which door and which sender: "scim:entra".</param>
    /// <returns>Null when it may go on; else how long the sender should wait.</returns>
    public async ValueTask<TimeSpan?> TakeAsync(RequestLimit limit, string key, CancellationToken cancellation = default)
    {
        var share = ShareOf(key);
        await share.Turn.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            if (now >= share.Until)
            {
                await RefillAsync(share, limit, key, now, cancellation);
            }

            if (share.Left == 0)
            {
                return share.Until - now;
            }

            share.Left--;
            if (share.Left == 0)
            {
                share.Until = now;
            }

            return null;
        }
        finally
        {
            share.Turn.Release();
        }
    }

    /// <summary>Looks whether a sender has used up a limit, and takes nothing; what another instance took may show two seconds later.</summary>
    /// <param name="key">As above.</param>
    /// <returns>Null when there is something left; else how long the sender should wait.</returns>
    public async ValueTask<TimeSpan?> LookAsync(RequestLimit limit, string key, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var share = ShareOf(key);
        if (share.Left == 0 && now < share.Until)
        {
            return share.Until - now;
        }

        if (share.Left > 0 || now < share.LookedUntil)
        {
            return null;
        }

        var stored = await store.FindAsync(RequestAllowance.KeyOf(key), cancellation);
        var (_, taken, wait) = (stored?.Value ?? RequestAllowance.Untouched(key)).Take(limit, wanted: 1, now);
        if (taken == 0)
        {
            return wait;
        }

        share.LookedUntil = now + BetweenLooks;
        return null;
    }

    private Share ShareOf(string key)
    {
        if (shares.Count > MostSenders)
        {
            // What was taken and not used is lost to its sender for a moment; nobody gets more than their limit by it.
            shares.Clear();
        }

        return shares.GetOrAdd(key, _ => new Share());
    }

    private async Task RefillAsync(Share share, RequestLimit limit, string key, DateTimeOffset now, CancellationToken cancellation)
    {
        var wanted = Math.Clamp(limit.Most / Shares, 1, LargestShare);
        for (var attempt = 1; ; attempt++)
        {
            var stored = await store.FindAsync(RequestAllowance.KeyOf(key), cancellation);
            var (after, taken, wait) = (stored?.Value ?? RequestAllowance.Untouched(key)).Take(limit, wanted, now);
            try
            {
                if (taken > 0)
                {
                    await store.WriteAsync(stored is null ? new Batch().Create(after) : new Batch().Replace(stored, after), cancellation);
                }

                (share.Left, share.Until) = (taken, now + (taken > 0 ? limit.Per : wait));
                return;
            }
            catch (DocumentConflictException) when (attempt < Attempts)
            {
                // Another instance took some meanwhile: what is left is in the store.
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>What this instance has taken of a sender's limit and not used yet; with nothing left, when to look again.</summary>
    private sealed class Share
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Left { get; set; }

        public DateTimeOffset Until { get; set; }

        /// <summary>Until when it need not be looked at again whether there is anything left.</summary>
        public DateTimeOffset LookedUntil { get; set; }
    }
}
