using MentorFlow.Ledger;
using MentorFlow.Storage;

namespace MentorFlow.Functions.Operations;

/// <summary>The command "ledger-verify": recomputes the hash chain of every decision in the store.</summary>
internal static class VerifyLedger
{
    public const string Command = "ledger-verify";

    /// <returns>The exit code: 0 when every chain holds, 1 otherwise.</returns>
    public static async Task<int> RunAsync(IDocumentStore store)
    {
        var report = await new LedgerVerifier(store).VerifyAsync();
        foreach (var fault in report.Faults)
        {
            System.Console.Error.WriteLine($"{fault.Partition} entry {fault.Sequence}: {fault.Kind}");
        }

        System.Console.WriteLine($"{report.Entries} decisions in {report.Chains} chains: {(report.Faults.Count == 0 ? "every hash holds" : $"{report.Faults.Count} faults")}.");
        return report.Faults.Count == 0 ? 0 : 1;
    }
}
