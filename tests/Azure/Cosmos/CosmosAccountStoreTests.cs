using Azure.Identity;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Cosmos;
using MentorFlow.Tests.Shared.Domain.Storage;
using Microsoft.Azure.Cosmos;

namespace MentorFlow.Tests.Azure.Cosmos;

/// <summary>
/// The contract against a real account, where MENTORFLOW_COSMOS names one: its endpoint (signing in as whoever runs the tests) or a connection
/// string.
/// </summary>
public sealed class CosmosAccountStoreTests : DocumentStoreContract
{
    private readonly CosmosCharges charges = new();
    private CosmosClient? client;

    protected override IDocumentStore Open()
    {
        var account = Environment.GetEnvironmentVariable("MENTORFLOW_COSMOS");
        Assert.SkipWhen(string.IsNullOrEmpty(account), "MENTORFLOW_COSMOS is not set: there is no account to test against.");
        client = account.Contains("AccountKey=", StringComparison.Ordinal)
            ? new CosmosClient(account, CosmosClients.Options())
            : CosmosClients.Create(new Uri(account), new DefaultAzureCredential());
        return new CosmosDocumentStore(client, "mentorflow-tests", new CosmosMeter(charges));
    }

    protected override Task PassAsync(TimeSpan time)
    {
        Assert.Skip("The service has its own clock.");
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        client?.Dispose();
        charges.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
