using DurableTask.AzureStorage;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Tests.Azure.Storage.Hosting;

/// <summary>A task hub in an account of Azure Storage.</summary>
/// <param name="Name">Letters and digits.</param>
public sealed record StorageHub(string Connection, string Name)
{
    internal AzureStorageOrchestrationServiceSettings Settings(ILoggerFactory loggers) => new()
    {
        TaskHubName = Name,
        StorageAccountClientProvider = new StorageAccountClientProvider(Connection),
        LoggerFactory = loggers,
        PartitionCount = 4,

        // As host.json has it: how long nobody may wait is measured with this.
        MaxQueuePollingInterval = TimeSpan.FromSeconds(5),

        // What a killed process had in hand comes back after these; five minutes in production, which a test does not wait for.
        ControlQueueVisibilityTimeout = TimeSpan.FromSeconds(10),
        WorkItemQueueVisibilityTimeout = TimeSpan.FromSeconds(10),
        LeaseInterval = TimeSpan.FromSeconds(12),
        LeaseRenewInterval = TimeSpan.FromSeconds(4),
        LeaseAcquireInterval = TimeSpan.FromSeconds(2),
        UseAppLease = false,
    };
}
