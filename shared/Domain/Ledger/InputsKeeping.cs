using MentorFlow.Domain.Keys;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>Adds to the batch of a decision what it was made on, where that is to be kept. A decision that keeps nothing costs no key.</summary>
public sealed class InputsKeeping(PersonKeys keys, InputsRetention retention)
{
    /// <param name="entries">As they follow from the notes, in the same order.</param>
    public async Task KeepAsync(Batch batch, IReadOnlyList<LedgerEntry> entries, IReadOnlyList<LedgerNote> notes, CancellationToken cancellation)
    {
        for (var i = 0; i < notes.Count; i++)
        {
            if (notes[i].Kept is { } kept)
            {
                batch.Create(await OfAsync(entries[i], kept, cancellation));
            }
        }
    }

    private async Task<DecisionInputs> OfAsync(LedgerEntry entry, KeptInputs kept, CancellationToken cancellation)
    {
        var known = new DecisionInputs(entry.Partition, entry.Sequence, kept.By, kept.PersonIds, Content: null, Missing: null, retention.Span);
        IReadOnlyList<byte[]>? found;
        try
        {
            found = await keys.OfAllAsync(kept.PersonIds, cancellation);
        }
        catch (KeyUnavailableException)
        {
            return known with { Missing = InputsMissing.NoKey };
        }

        if (found is null)
        {
            return known with { Missing = InputsMissing.Erased };
        }

        var packed = PackedFacts.Pack(new { kept.Inputs, kept.Result });
        return packed.Length > DecisionInputs.MostBytes ? known with { Missing = InputsMissing.TooLong }
            : known with
            {
                Content = found.Count == 0
                    ? Convert.ToBase64String(packed)
                    : FactsCipher.Seal(packed, found, DecisionInputs.PlaceOf(entry.Partition, entry.Sequence, kept.By)),
            };
    }
}
