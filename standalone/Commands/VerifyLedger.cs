using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Standalone.Commands;

/// <summary>
/// The command "ledger-verify": recomputes the hash chain of every decision in the store, and compares chains with seals and documents with entries.
/// </summary>
internal static class VerifyLedger
{
    public static async Task<int> RunAsync(IDocumentStore store)
    {
        var report = await new LedgerVerifier(store, Lasting.Facts).VerifyAsync();
        foreach (var fault in report.Faults)
        {
            Console.Error.WriteLine($"{fault.Partition} entry {fault.Sequence}: {fault.Kind}");
        }

        var seal = report.Seal is null ? "not sealed yet" : $"last sealed as {report.Seal}";
        var found = report.Faults.Count == 0 ? "every hash holds" : $"{report.Faults.Count} faults";
        Console.WriteLine($"{report.Entries} decisions in {report.Chains} chains, {seal}: {found}.");
        return report.Faults.Count == 0 ? ExitCodes.Fine : ExitCodes.CannotStart;
    }
}
