using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;

namespace MentorFlow.Orchestrations.Imports;

/// <summary>
/// Takes in lists of people: what they say is told as every source tells facts about people, at the time at which the list was handed in; and, portion
/// by portion like them, lists of running pairs. Repeating any of it changes nothing.
/// </summary>
public sealed class ImportActs(Decider decider, HrisActs hris, PairActs pairs)
{
    /// <summary>Keeps a list that was looked at, for somebody to confirm.</summary>
    /// <param name="actor">Who handed it in, as the ledger writes it.</param>
    /// <param name="isAsked">Whether a coordinator is asked about it, who may take days.</param>
    public async Task<ImportOrder> KeepAsync(ImportLook look, string actor, bool isAsked = false, CancellationToken cancellation = default)
    {
        var order = OrderOf(look, actor) with { IsAsked = isAsked };
        var stage = isAsked ? ImportStage.Asked : ImportStage.LookedAt;
        foreach (var (number, rows) in look.Good.Chunk(ImportPortion.Size).Index())
        {
            await decider.WriteAsync(new Batch().Upsert(new ImportPortion(order.OrderId, number, stage, rows)), cancellation);
        }

        await decider.WriteAsync(new Batch().Upsert(order), cancellation);
        return order;
    }

    /// <summary>Has the good rows of a list taken in, in the background.</summary>
    public async Task<Verdict<ImportOrder>> ConfirmAsync(string orderId, string actor, CancellationToken cancellation = default)
    {
        // What is still to be done must not vanish meanwhile. Whoever is interrupted here has confirmed nothing, and confirms again.
        while (await PortionsAsync(orderId, ImportStage.LookedAt, cancellation).AnyAsync(cancellation))
        {
            await foreach (var portion in PortionsAsync(orderId, ImportStage.LookedAt, cancellation))
            {
                try
                {
                    await decider.WriteAsync(new Batch().Replace(portion, portion.Value with { Stage = ImportStage.Confirmed }), cancellation);
                }
                catch (DocumentConflictException)
                {
                    // Confirmed twice at once, or a pair was accepted meanwhile: it is looked at again.
                    cancellation.ThrowIfCancellationRequested();
                }
            }
        }

        return await decider.DecideAsync(
            ImportOrder.KeyOf(orderId),
            order => order.ConfirmedAt is null && order.Good > 0 ? order with { ConfirmedAt = decider.Now } : RefusalReason.AlreadyDone,
            order => Consequences.Of(
                order.Pairs is { } counts
                    ? new LedgerNote(actor, DecisionName.ImportPairsConfirmed, $"import:{orderId}", $"{counts.GoOn} pairs, who were told")
                    : new LedgerNote(actor, DecisionName.ImportConfirmed, $"import:{orderId}", $"{order.Good} people"),
                Signals.Start(nameof(ImportOrchestrator), InstanceIds.Import(orderId), new ImportInput(orderId, order.Portions))),
            cancellation);
    }

    /// <summary>Takes in a short list at once.</summary>
    /// <returns>How many people it says something of.</returns>
    public async Task<int> TakeAsync(ImportLook look, string actor, CancellationToken cancellation = default)
    {
        var order = OrderOf(look, actor);
        await TakeAsync(order, look.Good, cancellation);
        await decider.DecideAsync(
            Partition.Program(MentoringProgram.OrganizationQueue),
            _ => Task.FromResult(new Decision<bool>(true) { Signals = [Signals.FindConflicts(personId: null, order.OrderId)] }),
            cancellation);
        return look.Good.Count;
    }

    /// <summary>Takes in a portion of a list. What it says about people is kept with the people from then on.</summary>
    /// <returns>Of how many rows it was; 0 when it was taken in before.</returns>
    public async Task<int> TakePortionAsync(string orderId, int number, CancellationToken cancellation = default)
    {
        var order = await decider.LoadAsync(ImportOrder.KeyOf(orderId), cancellation);
        var portion = await decider.LoadAsync(ImportPortion.KeyOf(orderId, number), cancellation);
        if (portion is { Pairs: { } rows, Stage: not ImportStage.TakenIn })
        {
            var leftOut = await pairs.TakeAsync(order, rows, cancellation);
            var taken = portion with { Stage = ImportStage.TakenIn, Pairs = [], LeftOut = leftOut.Count == 0 ? null : leftOut };
            await decider.WriteAsync(new Batch().Upsert(taken), cancellation);
            return rows.Count;
        }

        await TakeAsync(order, portion.Rows, cancellation);
        await decider.WriteAsync(new Batch().Upsert(portion with { Stage = ImportStage.TakenIn, Rows = [] }), cancellation);
        return portion.Rows.Count;
    }

    /// <summary>How many portions of a list are taken in.</summary>
    public async Task<int> TakenAsync(string orderId, CancellationToken cancellation = default) =>
        await PortionsAsync(orderId, ImportStage.TakenIn, cancellation).CountAsync(cancellation);

    /// <summary>What stood in the way of running pairs when they were taken in, though not when they were looked at.</summary>
    public async Task<IReadOnlyList<ImportError>> LeftOutAsync(string orderId, CancellationToken cancellation = default) =>
        await PortionsAsync(orderId, ImportStage.TakenIn, cancellation).SelectMany(portion => portion.Value.LeftOut ?? []).ToListAsync(cancellation);

    private IAsyncEnumerable<Stored<ImportPortion>> PortionsAsync(string orderId, ImportStage stage, CancellationToken cancellation) =>
        decider.Store.QueryAsync(
            Partition.Organization,
            new DocumentQuery<ImportPortion>(IdPrefix: ImportPortion.PrefixOf(orderId)).Where(portion => portion.Stage, stage),
            cancellation);

    private async Task TakeAsync(ImportOrder order, IReadOnlyList<ImportRow> rows, CancellationToken cancellation)
    {
        foreach (var row in rows.Select(row => row.Person))
        {
            var outcome = await hris.TellAsync(ImportDecisions.Said(row, order.SaidAt), order.Actor, cancellation);
            var personId = outcome.Record.PersonId;
            var known = (await decider.Store.FindAsync(PersonWish.KeyOf(personId), cancellation))?.Value;
            if (ImportDecisions.WishAfter(row, personId, known) is { } wish && wish != known)
            {
                await decider.WriteAsync(new Batch().Upsert(wish), cancellation);
            }
        }
    }

    private static ImportOrder OrderOf(ImportLook look, string actor)
    {
        var said = string.Join('|', look.Good.Select(row => $"{row.Person.ExternalId}:{row.Person.Email}"));
        return new ImportOrder(
            Uuid5.Of($"import|{actor}|{look.At:O}|{look.Rows}|{said}").ToString("N"),
            actor,
            look.At,
            look.Rows,
            look.Good.Count,
            ImportCounts.Of(look.Good),
            [.. look.Errors.Take(ImportOrder.MostErrors)],
            look.Errors.Count);
    }
}
