using MentorFlow.Domain.Storage;
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
    /// <exception cref="SettingException">The data folder holds no data, or a setting cannot be read.</exception>
    public static Task<int> RunAsync(string[] settings, Func<IDocumentStore, Task<int>> work) =>
        RunOnAsync(settings, services => work(services.GetRequiredService<IDocumentStore>()));

    /// <summary>The same with everything that the app is made of.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public static async Task<int> RunOnAsync(string[] settings, Func<IServiceProvider, Task<int>> work)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(settings).Build();
        HostFolder.RequireData(configuration);
        await using var services = new ServiceCollection().AddLogging().AddMentorFlow(configuration).BuildServiceProvider();
        await services.GetRequiredService<IDocumentStore>().EnsureCreatedAsync();
        return await work(services);
    }
}
