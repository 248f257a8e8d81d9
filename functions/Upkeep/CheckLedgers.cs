using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Ledger;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Upkeep;

/// <summary>
/// Every night, every hash of the ledger is computed again: a record that nobody looks at protects nobody. What does not hold reaches a coordinator.
/// </summary>
public sealed partial class CheckLedgers(IDocumentStore store, LedgerActs ledgers, ILogger<CheckLedgers> logger)
{
    /// <summary>After as many entries no further program is begun: the rest comes first the next night.</summary>
    public const long MostEntries = 500_000;

    /// <summary>Of the short chains of people, connections and mails, at most as many a night: the others have their turn in the next.</summary>
    public const int MostInTurn = 10_000;

    // At most as many are looked at again after a night that was cut short.
    private const int Portion = 500;

    [Function(nameof(CheckLedgers))]
    public async Task RunAsync([TimerTrigger("0 45 3 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var seals = await ledgers.SealsAsync(cancellation);
        var programs = await ProgramsAsync(cancellation);
        var entries = 0L;
        foreach (var chain in programs)
        {
            if (entries >= MostEntries)
            {
                break;
            }

            entries += await CheckAsync(chain, seals, cancellation);
        }

        entries += await CheckOthersAsync(programs, seals, cancellation);
        Log.Checked(logger, entries);
    }

    // Those whose last look is the longest ago come first.
    private async Task<IReadOnlyList<Partition>> ProgramsAsync(CancellationToken cancellation)
    {
        var programs = new List<(Partition Chain, DateTimeOffset? CheckedAt)>();
        await foreach (var programId in store.ProgramsAsync(cancellation).Select(program => program.ProgramId).Append(MentoringProgram.OrganizationQueue))
        {
            var chain = Partition.Program(programId);
            programs.Add((chain, (await store.ReadAsync(LedgerCheck.KeyOf(programId, chain), cancellation))?.At));
        }

        return [.. programs.OrderBy(program => program.CheckedAt).Select(program => program.Chain)];
    }

    // A chain that is gone is among those that were sealed.
    private async Task<long> CheckOthersAsync(IReadOnlyList<Partition> programs, SealedChains seals, CancellationToken cancellation)
    {
        var chains = seals.Chains.ToHashSet();
        foreach (var container in Partition.ContainersWithLedger)
        {
            await foreach (var chain in store.PartitionsAsync(container, cancellation))
            {
                chains.Add(chain);
            }
        }

        var turn = await store.ReadAsync(LedgerTurn.Key, cancellation);
        var entries = 0L;
        foreach (var portion in LedgerTurn.Next(turn, chains.Except(programs), MostInTurn).Chunk(Portion))
        {
            foreach (var chain in portion)
            {
                entries += await CheckAsync(chain, seals, cancellation);
            }

            await store.WriteAsync(new Batch().Upsert(new LedgerTurn(portion[^1])), cancellation);
        }

        return entries;
    }

    // A chain that cannot be read keeps no other waiting.
    private async Task<long> CheckAsync(Partition chain, SealedChains seals, CancellationToken cancellation)
    {
        try
        {
            var check = await ledgers.CheckAsync(chain, seals, cancellation);
            if (!check.Holds)
            {
                Log.Broken(logger, chain, check.FaultCount);
            }

            return check.Entries;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.Failed(logger, failure, chain);
            return 0;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Checked {Entries} entries of the ledger.")]
        public static partial void Checked(ILogger logger, long entries);

        [LoggerMessage(LogLevel.Error, "The ledger of {Chain} does not hold ({Faults} faults); a coordinator was told.")]
        public static partial void Broken(ILogger logger, Partition chain, int faults);

        [LoggerMessage(LogLevel.Error, "The ledger of {Chain} could not be checked.")]
        public static partial void Failed(ILogger logger, Exception failure, Partition chain);
    }
}
