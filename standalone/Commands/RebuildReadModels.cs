using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Standalone.Commands;

/// <summary>The command "rebuild": brings every read model up to date with what it is derived of.</summary>
internal static class RebuildReadModels
{
    public static async Task<int> RunAsync(IDocumentStore store)
    {
        var report = await new ReadModelRebuild(store).RunAsync();
        Console.WriteLine($"{report.Read} entries of lists and lookups, {report.Mended} of them brought up to date.");
        return ExitCodes.Fine;
    }
}
