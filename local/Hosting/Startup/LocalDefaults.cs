using System.Text.Json;
using Azure.Core.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace MentorFlow.Local.Hosting;

/// <summary>What stands before the app adds anything of its own.</summary>
internal static class LocalDefaults
{
    public static WebApplicationBuilder CreateWebBuilder(string[] args) => WebApplication.CreateSlimBuilder(new WebApplicationOptions
    {
        // Nobody edits settings of a running process, and watching files costs a cold start.
        Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
        ContentRootPath = AppContext.BaseDirectory,
    });

    public static void AddTo(WebApplicationBuilder web, HostSettings settings)
    {
        web.Logging.ClearProviders()
            .AddConsole(console => console.FormatterName = ShortConsoleFormatter.Name)
            .AddConsoleFormatter<ShortConsoleFormatter, ConsoleFormatterOptions>()
            .AddFilter("Microsoft", LogLevel.Warning);
        Clocks.Add(web.Services, settings);
        AddSerializer(web.Services);
        web.Services.AddHostedService<LocalRuntime>();

        web.WebHost.UseUrls([.. settings.Urls]);
        web.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (!settings.Http)
        {
            web.Services.RemoveAll<IServer>();
            web.Services.AddSingleton<IServer, NoServer>();
        }
    }

    /// <summary>The worker's own default: names as written, read in any casing.</summary>
    private static void AddSerializer(IServiceCollection services)
    {
        services.Configure<JsonSerializerOptions>(json => json.PropertyNameCaseInsensitive = true);
        services.AddOptions<WorkerOptions>().PostConfigure<IOptions<JsonSerializerOptions>>((worker, json) =>
            worker.Serializer ??= new JsonObjectSerializer(json.Value));
    }
}
