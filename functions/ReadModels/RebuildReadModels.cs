using MentorFlow.ReadModels;
using MentorFlow.Storage;

namespace MentorFlow.Functions.ReadModels;

/// <summary>The command "rebuild": brings every read model up to date with what it is derived of.</summary>
internal static class RebuildReadModels
{
    public const string Command = "rebuild";

    /// <returns>The exit code: 0.</returns>
    public static async Task<int> RunAsync(IDocumentStore store)
    {
        var report = await new ReadModelRebuild(store).RunAsync();
        System.Console.WriteLine($"{report.Read} entries of lists and lookups, {report.Mended} of them brought up to date.");
        return 0;
    }
}
