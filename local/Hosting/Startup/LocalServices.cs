using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MentorFlow.Local.Hosting;

/// <summary>Wires engine, timers and HTTP to the functions that were found.</summary>
internal static class LocalServices
{
    public static void Add(IServiceCollection services, HostSettings settings, HostJson host, FunctionCatalog catalog, FunctionPipeline pipeline)
    {
        services.AddSingleton(settings);
        services.AddSingleton(host);
        services.AddSingleton(catalog);
        services.AddSingleton(pipeline);

        services.AddSingleton(root => DurableFunctions.Register(catalog, pipeline, root));
        services.AddOptions<DurableEngineOptions>().Configure<IOptions<WorkerOptions>>((engine, worker) =>
            DurableFunctions.Configure(engine, settings, host, worker.Value.Serializer!));
        services.AddSingleton(CreateEngine);
        services.AddKeyedSingleton(typeof(DurableClientAttribute), (root, _) => root.GetRequiredService<DurableEngine>().Client);
        services.AddSingleton<IDueSource>(root => root.GetRequiredService<DurableEngine>());

        services.AddSingleton<ITimerStatusStore>(settings.Storage == StorageKind.Memory
            ? new TimerStatusMemory()
            : new TimerStatusFiles(Path.Combine(settings.DataFolder, "timers")));
        services.AddSingleton(root => CreateTimers(root, catalog, pipeline));
        services.AddSingleton<IDueSource>(root => root.GetRequiredService<TimerTriggers>());

        services.AddSingleton<HttpInvoker>();
        services.AddSingleton<HttpDispatcher>();
    }

    private static DurableEngine CreateEngine(IServiceProvider root) => new(
        root.GetRequiredService<IOptions<DurableEngineOptions>>().Value,
        root.GetRequiredService<DurableRegistry>(),
        root.GetRequiredService<TimeProvider>(),
        root.GetRequiredService<ILoggerFactory>());

    private static TimerTriggers CreateTimers(IServiceProvider root, FunctionCatalog catalog, FunctionPipeline pipeline)
    {
        var clock = root.GetRequiredService<TimeProvider>();
        return new TimerTriggers(
            [.. catalog.Functions.Where(function => function.Trigger is TimerTriggerAttribute).Select(Create)],
            pipeline, root, clock, root.GetRequiredService<ILogger<TimerTriggers>>());

        TimerFunction Create(DiscoveredFunction function)
        {
            var schedule = ((TimerTriggerAttribute)function.Trigger).Schedule;
            return TimerSchedule.TryResolve(schedule, root.GetRequiredService<IConfiguration>(), out var read, out var refusal)
                ? new TimerFunction(function, read, root.GetRequiredService<ITimerStatusStore>(), clock.GetUtcNow().UtcDateTime)
                : throw new HostStartException($"{function.Name}: {refusal}.");
        }
    }
}
