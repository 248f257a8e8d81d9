using System.Runtime.InteropServices;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions;
using MentorFlow.Local.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Standalone.Commands;
using MentorFlow.Standalone.Demo;
using MentorFlow.Standalone.Rehearsals;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Standalone;

/// <summary>The product on one machine: the app on its host and, where it is asked for, the demo's people who act on it.</summary>
public sealed class Product : IAsyncDisposable
{
    private Product(LocalHost host) => Host = host;

    public LocalHost Host { get; }

    /// <param name="args">"--Section:Key=value".</param>
    /// <param name="adjust">What is to be another than the app has it: a provider's double, a listener.</param>
    /// <exception cref="HostStartException">The host cannot start.</exception>
    /// <exception cref="SettingException">A setting of the app is wrong.</exception>
    /// <param name="beginning">Told how far the demo's history has come (the date, and 0 to 1), where it is lived through first.</param>
    public static async Task<Product> StartAsync(
        string[] args,
        Action<FunctionsApplicationBuilder>? adjust = null,
        Action<DateTimeOffset, double>? beginning = null,
        CancellationToken cancellation = default)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        var withDemo = DemoSetting.Read(configuration);
        string[] settings = [.. SiteAddressOf(configuration), .. args];
        if (withDemo)
        {
            await DemoBeginning.EnsureAsync(configuration, settings, beginning ?? ((_, _) => { }), cancellation);
        }

        var app = new LocalApp(typeof(App).Assembly, App.CreateBuilder)
        {
            Adjust = builder =>
            {
                builder.Services.AddLocalRehearsals();
                builder.Services.AddSingleton<IStoreMaintenance, HistoryMaintenance>();
                if (withDemo)
                {
                    builder.Services.AddDemo();
                }

                adjust?.Invoke(builder);
            },
        };
        var host = await LocalHost.StartAsync(app, settings, CancellationToken.None);
        host.Services.GetRequiredService<Instances>().Use(host.Client);
        if (withDemo)
        {
            await host.Services.GetRequiredService<DemoPlay>().StartAsync();
        }

        return new Product(host);
    }

    /// <summary>Runs until it is told to stop, or cannot go on.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        // Before anything starts: a signal during the start is no reason to leave half of it running.
        var stop = new TaskCompletionSource();
        using var stopping = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

        try
        {
            return await RunAsync(args, stop.Task, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return ExitCodes.Fine;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.TrySetResult();
            stopping.Cancel();
        }
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private static async Task<int> RunAsync(string[] args, Task stop, CancellationToken stopping)
    {
        await using var product = await StartAsync(args, beginning: BeginningLine.OnConsole().Show, cancellation: stopping);
        if (await Task.WhenAny(stop, product.Host.Broken) == stop)
        {
            return ExitCodes.Fine;
        }

        Console.Error.WriteLine($"MentorFlow cannot go on and ends: {(await product.Host.Broken).Message}");
        return ExitCodes.CannotGoOn;
    }

    /// <summary>Links in mails lead to where this host listens, unless somebody says otherwise.</summary>
    private static IEnumerable<string> SiteAddressOf(IConfiguration configuration)
    {
        var first = (configuration["Host:Urls"] ?? "").Split(';')[0];
        if (configuration["Site:BaseAddress"] is null
            && Uri.TryCreate(first.Length == 0 ? "http://localhost:7071" : first, UriKind.Absolute, out var address)
            && address.Port != 0)
        {
            var site = address.Host is "0.0.0.0" or "[::]" ? $"{address.Scheme}://localhost:{address.Port}" : address.GetLeftPart(UriPartial.Authority);
            yield return $"--Site:BaseAddress={site}";
        }
    }
}
