using MentorFlow.ReadModels;
using MentorFlow.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.ReadModels;

/// <summary>The command "rebuild": brings every read model up to date with what it is derived of, without starting the app; safe beside a running one.</summary>
internal static class RebuildReadModels
{
    public const string Command = "rebuild";

    /// <returns>The exit code: 0.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        HostFolder.RequireData(configuration);
        await using var services = new ServiceCollection().AddLogging().AddMentorFlow(configuration).BuildServiceProvider();
        var store = services.GetRequiredService<IDocumentStore>();
        await store.EnsureCreatedAsync();

        var report = await new ReadModelRebuild(store).RunAsync();
        System.Console.WriteLine($"{report.Read} entries of lists and lookups, {report.Mended} of them brought up to date.");
        return 0;
    }
}
