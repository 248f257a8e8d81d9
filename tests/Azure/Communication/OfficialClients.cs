using System.ComponentModel;
using System.Diagnostics;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>Azure's own clients from npm, which nobody of us wrote: a script of theirs in a process of its own.</summary>
internal static class OfficialClients
{
    private const string Folder = "tests/Azure/Communication";

    /// <summary>Skips the test where they are not to be had, with the reason.</summary>
    /// <returns>What the script wrote, and whether every call was answered as asked for.</returns>
    public static async Task<(string Said, bool IsDone)> RunAsync(Uri endpoint, string key)
    {
        var isInstalled = Directory.Exists(Repository.File($"{Folder}/node_modules/@azure"));
        Assert.SkipUnless(isInstalled, $"The official clients are not installed: run `npm ci` in {Folder}/.");
        using var node = Start(Repository.File($"{Folder}/clients.cjs"), $"{endpoint}", key);
        Assert.SkipWhen(node is null, "node does not start.");
        var cancellation = TestContext.Current.CancellationToken;
        var (said, problem) = (node!.StandardOutput.ReadToEndAsync(cancellation), node.StandardError.ReadToEndAsync(cancellation));
        await node.WaitForExitAsync(cancellation);
        return node.ExitCode == 0 ? (await said, true) : (await problem, false);
    }

    private static Process? Start(params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
