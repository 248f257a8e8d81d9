using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using MentorFlow.Domain.Keys;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Domain.Ledger;

/// <summary>Makes recorded decisions again with the code of today, and compares what they come to with what they came to.</summary>
public sealed class LedgerReplay(IDocumentStore store, PersonKeys keys, IEnumerable<IReplayer> replayers)
{
    private readonly Dictionary<string, IReplayer> known = replayers.ToDictionary(replayer => replayer.By.ToString(), StringComparer.Ordinal);

    /// <summary>Every decision of every chain, in the order of each.</summary>
    public async IAsyncEnumerable<EntryReplay> AllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var container in Partition.ContainersWithLedger)
        {
            await foreach (var partition in store.PartitionsAsync(container, cancellation))
            {
                await foreach (var entry in store.QueryAsync<LedgerEntry>(partition, cancellation: cancellation))
                {
                    yield return await RunAsync(entry.Value, cancellation);
                }
            }
        }
    }

    /// <summary>One decision.</summary>
    public async Task<EntryReplay> RunAsync(LedgerEntry entry, CancellationToken cancellation = default)
    {
        if (entry.Kept is null || await store.FindAsync(DecisionInputs.KeyOf(entry.Partition, entry.Sequence), cancellation) is not { Value: var kept })
        {
            return EntryReplay.Of(entry, ReplayState.NotKept);
        }

        try
        {
            return kept.By.ToString() == entry.Kept
                ? await RunAsync(entry, kept, cancellation)
                : EntryReplay.Of(entry, ReplayState.Changed);
        }
        catch (KeyUnavailableException)
        {
            return EntryReplay.Of(entry, ReplayState.NoKey);
        }
        catch (Exception changed) when (changed is CryptographicException or InvalidDataException or FormatException)
        {
            return EntryReplay.Of(entry, ReplayState.Changed);
        }
    }

    private async Task<EntryReplay> RunAsync(LedgerEntry entry, DecisionInputs kept, CancellationToken cancellation)
    {
        if (kept.Content is null)
        {
            return EntryReplay.Of(entry, StateOf(kept.Missing));
        }

        if (await keys.FindAllAsync(kept.PersonIds, cancellation) is not { } found)
        {
            return EntryReplay.Of(entry, ReplayState.Erased);
        }

        var packed = found.Count == 0
            ? Convert.FromBase64String(kept.Content)
            : FactsCipher.Open(kept.Content, found, DecisionInputs.PlaceOf(entry.Partition, entry.Sequence, kept.By));
        var facts = PackedFacts.Unpack<KeptFacts>(packed);
        return InputsHash.Of(facts.Inputs) != entry.InputsHash ? EntryReplay.Of(entry, ReplayState.Changed)
            : known.TryGetValue(entry.Kept!, out var replayer) ? await CompareAsync(entry, facts, replayer, cancellation)
            : EntryReplay.Of(entry, ReplayState.NoReplayer);
    }

    private static ReplayState StateOf(InputsMissing? missing) => missing switch
    {
        InputsMissing.Erased => ReplayState.Erased,
        InputsMissing.NoKey => ReplayState.NoKey,
        _ => ReplayState.NotKept,
    };

    private static async Task<EntryReplay> CompareAsync(LedgerEntry entry, KeptFacts facts, IReplayer replayer, CancellationToken cancellation)
    {
        Rerun rerun;
        try
        {
            rerun = await replayer.RunAsync(entry, facts.Inputs, cancellation);
        }
        catch (JsonException)
        {
            return EntryReplay.Of(entry, ReplayState.NoReplayer);
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException)
        {
            return new EntryReplay(entry, ReplayState.Different, [new JsonChange("", Before: null, failure.Message)]);
        }

        if (rerun.Because is { } because)
        {
            return EntryReplay.Of(entry, because);
        }

        var changes = JsonDifference.Between(
            rerun.Recorded ?? facts.Result, JsonSerializer.SerializeToElement(rerun.Result, rerun.Result!.GetType(), MentorFlowJson.Options));
        return new EntryReplay(entry, changes.Count == 0 ? ReplayState.Same : ReplayState.Different, changes);
    }
}
