using MentorFlow.Ledger;
using MentorFlow.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Operations;

/// <summary>The command "ledger-verify": recomputes the hash chain of every decision in the store, without starting the app.</summary>
internal static class VerifyLedger
{
    public const string Command = "ledger-verify";

    /// <returns>The exit code: 0 when every chain holds, 1 otherwise.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        HostFolder.RequireData(configuration);
        await using var services = new ServiceCollection().AddLogging().AddMentorFlow(configuration).BuildServiceProvider();
        var store = services.GetRequiredService<IDocumentStore>();
        await store.EnsureCreatedAsync();

        var report = await new LedgerVerifier(store).VerifyAsync();
        foreach (var fault in report.Faults)
        {
            System.Console.Error.WriteLine($"{fault.Partition} entry {fault.Sequence}: {fault.Kind}");
        }

        System.Console.WriteLine($"{report.Entries} decisions in {report.Chains} chains: {(report.Faults.Count == 0 ? "every hash holds" : $"{report.Faults.Count} faults")}.");
        return report.Faults.Count == 0 ? 0 : 1;
    }
}
