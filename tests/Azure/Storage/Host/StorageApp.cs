using DurableTask.AzureStorage;
using DurableTask.Core;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions;
using MentorFlow.Json;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Shims;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Tests.Azure.Storage.Hosting;

/// <summary>The product's orchestrators, activities and acts on the back end that production runs on, without a Functions host around them.</summary>
public sealed class StorageApp : IAsyncDisposable
{
    private static readonly JsonDataConverter Converter = new(MentorFlowJson.Durable);

    private readonly ServiceProvider services;
    private readonly TaskHubWorker? worker;

    private StorageApp(ServiceProvider services, TaskHubWorker? worker, DurableTaskClient client) =>
        (this.services, this.worker, Client) = (services, worker, client);

    public DurableTaskClient Client { get; }

    public IDocumentStore Store => Get<IDocumentStore>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <param name="settings">"--Section:Key=value", as the app takes them.</param>
    public static async Task<StorageApp> StartAsync(StorageHub hub, params string[] settings)
    {
        var (services, service, client) = await OpenAsync(hub, settings);
        var loggers = services.GetRequiredService<ILoggerFactory>();
        var shims = new DurableTaskShimFactory(new DurableTaskWorkerOptions { DataConverter = Converter, MaximumTimerInterval = LongestLeg.Span }, loggers);
        var functions = new DurableFunctions(services, client, shims);
        var worker = new TaskHubWorker(
            service, functions.Orchestrators, functions.Activities, loggers)
        { ErrorPropagationMode = ErrorPropagationMode.UseFailureDetails };
        await worker.StartAsync();
        return new StorageApp(services, worker, client);
    }

    /// <summary>The acts alone, beside other processes that run what follows from them.</summary>
    public static async Task<StorageApp> StartIdleAsync(StorageHub hub, params string[] settings)
    {
        var (services, _, client) = await OpenAsync(hub, settings);
        return new StorageApp(services, null, client);
    }

    public async ValueTask DisposeAsync()
    {
        if (worker is not null)
        {
            await worker.StopAsync(isForced: true);
            worker.Dispose();
        }

        await services.DisposeAsync();
    }

    private static async Task<(ServiceProvider Services, AzureStorageOrchestrationService Service, StorageClient Client)> OpenAsync(
        StorageHub hub, string[] settings)
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(settings).Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddConsole().SetMinimumLevel(LogLevel.Error))
            .AddSingleton<IConfiguration>(configuration)
            .AddMentorFlow(configuration)
            .BuildServiceProvider();
        await services.GetRequiredService<IDocumentStore>().EnsureCreatedAsync();
        var service = new AzureStorageOrchestrationService(hub.Settings(services.GetRequiredService<ILoggerFactory>()));
        await service.CreateIfNotExistsAsync();
        var client = new StorageClient(service, Converter);
        services.GetRequiredService<Instances>().Use(client);
        return (services, service, client);
    }
}
