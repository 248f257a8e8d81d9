using System.Collections.Concurrent;
using System.Reflection;
using MentorFlow.Local.Durable;
using MentorFlow.Local.Http;
using MentorFlow.Local.Rpc;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace MentorFlow.Local.Hosting;

/// <summary>
/// Builds an app with its own builder and runs it in this process. Replaced are only the app's ends: its clock, its server, its
/// connection to the host, its durable client's network and its handling of the process's signals.
/// </summary>
internal sealed class InProcessWorker : IWorkerHome
{
    private static readonly Lock EntryAssembly = new();

    private readonly MemoryServer server = new();
    private readonly MemoryTransport transport = new();
    private readonly LocalApp app;
    private readonly IHost worker;
    private readonly RunningHost running = new();

    // By function: each is invoked thousands of times, and has the same parameters every time.
    private readonly ConcurrentDictionary<string, BindingMetadata[]> clientBindings = new(StringComparer.Ordinal);

    public InProcessWorker(LocalApp app, string[] args, TimeProvider clock)
    {
        this.app = app;
        worker = Build(args, clock);
    }

    public IServiceProvider Services => worker.Services;

    public DurableTaskClient Client => running.Client;

    public string Folder => app.Folder;

    public IConfiguration Configuration => Services.GetRequiredService<IConfiguration>();

    public ILoggerFactory Loggers => Services.GetRequiredService<ILoggerFactory>();

    public IWorkerTransport Transport => transport;

    public bool LoadsAll => false;

    public Task<Exception> Gone { get; } = new TaskCompletionSource<Exception>().Task;

    public Task StartAsync(DurableEngine engine, CancellationToken cancellation)
    {
        running.Set(engine, engine.CreateClient(Services.GetService<IOptions<DurableTaskClientOptions>>()?.Value));
        return worker.StartAsync(cancellation);
    }

    public IRequestForwarder Forwarder(IReadOnlyDictionary<string, string> capabilities) => server;

    public string ClientBinding(Uri front) => DurableClientBinding.For(new Uri("http://localhost"), front);

    public Task StopAsync(CancellationToken cancellation) => worker.StopAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        if (worker is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
        else
        {
            worker.Dispose();
        }
    }

    private IHost Build(string[] args, TimeProvider clock)
    {
        lock (EntryAssembly)
        {
            // What the SDK generated is looked for in the process's entry assembly, and this process is another's.
            var before = Assembly.GetEntryAssembly();
            Environment.SetEnvironmentVariable("FUNCTIONS_APPLICATION_DIRECTORY", app.Folder);

            // The builder reads no arguments before it has its files. Watching them watches every folder below the one that the process was started in.
            Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
            Assembly.SetEntryAssembly(app.Assembly);
            try
            {
                var builder = app.CreateBuilder(args);
                AddConsole(builder.Logging, builder.Configuration);
                builder.Services.Replace(ServiceDescriptor.Singleton(clock));
                builder.Services.RemoveAll<IServer>().AddSingleton<IServer>(server);
                builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, NoLifetime>());
                builder.Services.AddSingleton(running);
                transport.AddTo(builder.Services);
                app.Adjust(builder);
                builder.Services.AddSingleton(this);
                builder.Services.Configure<WorkerOptions>(options => options.InputConverters.RegisterAt<ClientConverter>(0));
                builder.UseMiddleware(BindClientAsync);
                return builder.Build();
            }
            finally
            {
                Assembly.SetEntryAssembly(before);
            }
        }
    }

    /// <summary>The worker's own provider would send every line to the host as a message, and the host is here. What the app itself added stays.</summary>
    private static void AddConsole(ILoggingBuilder logging, IConfiguration configuration)
    {
        foreach (var provider in logging.Services.Where(IsDefault).ToList())
        {
            logging.Services.Remove(provider);
        }

        logging
            .AddConsole(console => console.FormatterName = ShortConsoleFormatter.Name)
            .AddConsoleFormatter<ShortConsoleFormatter, ConsoleFormatterOptions>();
        if (configuration["Logging:LogLevel:Microsoft"] is null && configuration["Logging:LogLevel:Default"] is null)
        {
            logging.AddFilter("Microsoft", LogLevel.Warning);
        }
    }

    private static bool IsDefault(ServiceDescriptor service) =>
        service.ServiceType == typeof(ILoggerProvider)
        && service.ImplementationType?.Assembly.GetName().Name is { } name
        && (name.StartsWith("Microsoft.Azure.Functions.Worker", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal));

    /// <summary>A durable client that the worker bound to a network address is exchanged for the same client without one.</summary>
    private async Task BindClientAsync(FunctionContext context, Func<Task> next)
    {
        var function = context.FunctionDefinition;
        foreach (var binding in clientBindings.GetOrAdd(function.Id, static (_, known) => ClientsOf(known), function))
        {
            (await context.BindInputAsync<DurableTaskClient>(binding)).Value = Client;
        }

        await next();
    }

    private static BindingMetadata[] ClientsOf(FunctionDefinition function) =>
        [.. function.InputBindings.Values.Where(binding => binding.Type.Equals("durableClient", StringComparison.OrdinalIgnoreCase))];

    /// <summary>
    /// A middleware does not know a parameter's own converter: without this one, the client would be looked for in the binding's JSON first, and a
    /// failure thrown each time.
    /// </summary>
    private sealed class ClientConverter(InProcessWorker worker) : IInputConverter
    {
        public ValueTask<ConversionResult> ConvertAsync(ConverterContext context) =>
            ValueTask.FromResult(context.TargetType == typeof(DurableTaskClient) ? ConversionResult.Success(worker.Client) : ConversionResult.Unhandled());
    }

    /// <summary>Signals belong to the host: it stops the app in its turn.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
