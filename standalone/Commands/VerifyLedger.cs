using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Standalone.Commands;

/// <summary>The command "ledger-verify": recomputes the hash chain of every decision in the store.</summary>
internal static class VerifyLedger
{
    public static async Task<int> RunAsync(IDocumentStore store)
    {
        var report = await new LedgerVerifier(store).VerifyAsync();
        foreach (var fault in report.Faults)
        {
            Console.Error.WriteLine($"{fault.Partition} entry {fault.Sequence}: {fault.Kind}");
        }

        Console.WriteLine(
            $"{report.Entries} decisions in {report.Chains} chains: {(report.Faults.Count == 0 ? "every hash holds" : $"{report.Faults.Count} faults")}.");
        return report.Faults.Count == 0 ? ExitCodes.Fine : ExitCodes.CannotStart;
    }
}
