using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Upgrades;
using MentorFlow.Functions;
using MentorFlow.Functions.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Standalone.Commands;

/// <summary>A command works on the store that its settings name, without starting the app; safe beside a running one.</summary>
internal static class StoreCommand
{
    /// <param name="settings">As on the command line: "--Section:Key=value", over the environment.</param>
    /// <param name="work">Returns the exit code.</param>
    /// <exception cref="SettingException">The data folder holds no data or data of a newer version, or a setting cannot be read.</exception>
    public static Task<int> RunAsync(string[] settings, Func<IDocumentStore, Task<int>> work) =>
        RunOnAsync(settings, services => work(services.GetRequiredService<IDocumentStore>()));

    /// <summary>The same with everything that the app is made of.</summary>
    /// <inheritdoc cref="RunAsync"/>
    /// <param name="needsData">Whether an empty data folder is a mistake.</param>
    public static async Task<int> RunOnAsync(string[] settings, Func<IServiceProvider, Task<int>> work, bool needsData = true)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(settings).Build();
        if (needsData)
        {
            HostFolder.RequireData(configuration);
        }

        await using var services = new ServiceCollection().AddLogging().AddMentorFlow(configuration).BuildServiceProvider();
        await services.GetRequiredService<IDocumentStore>().EnsureCreatedAsync();
        var upgrades = services.GetRequiredService<DataUpgrades>();
        try
        {
            await (needsData ? upgrades.RequireKnownAsync() : upgrades.RunAsync(_ => { }));
        }
        catch (NewerDataException newer)
        {
            throw new SettingException(newer.Message, newer);
        }

        return await work(services);
    }
}
