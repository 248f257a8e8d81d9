using System.Collections.Concurrent;
using System.Security.Cryptography;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Keys;

/// <summary>
/// The keys of people: made when first needed, held in memory for an hour so that a person costs one read, and erased for good. A key that was made for a
/// decision that then was not saved is found by the next one.
/// </summary>
public sealed class PersonKeys(IDocumentStore store, IKeyWrapping wrapping, TimeProvider clock)
{
    /// <summary>Bytes of a key (AES-256).</summary>
    public const int Length = 32;

    // Another process may erase a key meanwhile: for what is kept now it counts here no longer than this, and for reading not at all.
    private static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    // A decision does not wait for its proof: what did not answer for one person is not asked for the next ones meanwhile.
    private static readonly TimeSpan Rests = TimeSpan.FromMinutes(1);

    // With 32 bytes and the id each, a few megabytes.
    private const int MostHeld = 50_000;

    private readonly ConcurrentDictionary<string, Held> held = new(StringComparer.Ordinal);

    // UTC ticks until which the wrapping key is not asked.
    private long restsUntil;

    /// <summary>The key of somebody, made where there is none.</summary>
    /// <returns>Null when it is erased.</returns>
    /// <exception cref="KeyUnavailableException">The wrapping key cannot be used.</exception>
    public async Task<byte[]?> OfAsync(string personId, CancellationToken cancellation = default) =>
        await HeldAsync(personId, FindOrMakeAsync, cancellation)
        ?? await FindOrMakeAsync(personId);

    /// <summary>The key of somebody, as far as there is one.</summary>
    /// <returns>Null when it is erased, or was never made.</returns>
    /// <exception cref="KeyUnavailableException">The wrapping key cannot be used.</exception>
    public async Task<byte[]?> FindAsync(string personId, CancellationToken cancellation = default)
    {
        // Who reads what was kept looks each time: what another process erased opens nothing here from then on.
        var stored = await store.FindAsync(PersonKey.KeyOf(personId), cancellation);
        if (stored is not { Value.Wrapped: not null })
        {
            held.TryRemove(personId, out _);
            return null;
        }

        return await HeldAsync(personId, _ => OpenAsync(stored), cancellation);
    }

    /// <summary>Those of several people, in the order of their ids.</summary>
    /// <returns>Null when one of them is erased.</returns>
    /// <exception cref="KeyUnavailableException">The wrapping key cannot be used.</exception>
    public Task<IReadOnlyList<byte[]>?> OfAllAsync(IEnumerable<string> personIds, CancellationToken cancellation = default) =>
        AllAsync(personIds, id => OfAsync(id, cancellation));

    /// <summary>Those of several people, in the order of their ids, as far as there are any.</summary>
    /// <returns>Null when one of them is erased, or was never made.</returns>
    /// <exception cref="KeyUnavailableException">The wrapping key cannot be used.</exception>
    public Task<IReadOnlyList<byte[]>?> FindAllAsync(IEnumerable<string> personIds, CancellationToken cancellation = default) =>
        AllAsync(personIds, id => FindAsync(id, cancellation));

    /// <summary>Ends everything that is kept under the key of somebody, and keeps another from being made. Safe to repeat.</summary>
    public async Task EraseAsync(string personId, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var stored = await store.FindAsync(PersonKey.KeyOf(personId), cancellation);
            var now = clock.GetUtcNow();
            var erased = (stored?.Value ?? new PersonKey(personId, Wrapped: null, now)).Erase(now);
            try
            {
                await store.WriteAsync(stored is null ? new Batch().Create(erased) : new Batch().Replace(stored, erased), cancellation);
                held.TryRemove(personId, out _);
                return;
            }
            catch (DocumentConflictException) when (attempt < 3)
            {
                // It was made, or erased, in the meantime.
            }
        }
    }

    private static async Task<IReadOnlyList<byte[]>?> AllAsync(IEnumerable<string> personIds, Func<string, Task<byte[]?>> read)
    {
        var keys = new List<byte[]>();
        foreach (var personId in personIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (await read(personId) is not { } key)
            {
                return null;
            }

            keys.Add(key);
        }

        return keys;
    }

    // Those who ask at the same time share one read; who only looks makes none, so nothing that was found is held for those who make one.
    private async Task<byte[]?> HeldAsync(string personId, Func<string, Task<byte[]?>> read, CancellationToken cancellation)
    {
        if (held.Count > MostHeld)
        {
            held.Clear();
        }

        var now = clock.GetUtcNow();
        var one = held.AddOrUpdate(personId, Begin, (id, known) => known.Until > now ? known : Begin(id));
        byte[]? key = null;
        try
        {
            return key = await one.Key.Value.WaitAsync(cancellation);
        }
        finally
        {
            if (key is null)
            {
                held.TryRemove(KeyValuePair.Create(personId, one));
            }
        }

        Held Begin(string id) => new(new Lazy<Task<byte[]?>>(() => read(id)), now + Holds);
    }

    private async Task<byte[]?> FindOrMakeAsync(string personId)
    {
        var stored = await store.FindAsync(PersonKey.KeyOf(personId));
        if (stored is null)
        {
            var key = RandomNumberGenerator.GetBytes(Length);
            try
            {
                await store.WriteAsync(new Batch().Create(new PersonKey(personId, await AskAsync(() => wrapping.WrapAsync(key)), clock.GetUtcNow())));
                return key;
            }
            catch (DocumentConflictException)
            {
                // Another process was faster: theirs counts.
                stored = await store.FindAsync(PersonKey.KeyOf(personId));
            }
        }

        return await OpenAsync(stored);
    }

    private async Task<byte[]?> OpenAsync(Stored<PersonKey>? stored) =>
        stored is { Value.Wrapped: { } wrapped } ? await AskAsync(() => wrapping.UnwrapAsync(wrapped)) : null;

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        if (clock.GetUtcNow().UtcTicks < Interlocked.Read(ref restsUntil))
        {
            throw new KeyUnavailableException("The wrapping key could not be used a moment ago.");
        }

        try
        {
            return await ask();
        }
        catch (KeyUnavailableException failure) when (failure.IsOfAll)
        {
            Interlocked.Exchange(ref restsUntil, (clock.GetUtcNow() + Rests).UtcTicks);
            throw;
        }
    }

    /// <param name="Until">UTC.</param>
    private sealed record Held(Lazy<Task<byte[]?>> Key, DateTimeOffset Until);
}
