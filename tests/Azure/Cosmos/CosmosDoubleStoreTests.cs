using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Cosmos;
using MentorFlow.Tests.Shared.Domain.Storage;
using Microsoft.Azure.Cosmos;

namespace MentorFlow.Tests.Azure.Cosmos;

/// <summary>The whole contract, through the real client, against a double of the service.</summary>
public sealed class CosmosDoubleStoreTests : DocumentStoreContract
{
    private readonly CosmosCharges charges = new();
    private CosmosDouble? service;
    private CosmosClient? client;

    protected override IDocumentStore Open()
    {
        service = new CosmosDouble(Clock);
        client = service.Client();
        return new CosmosDocumentStore(client, "mentorflow", new CosmosMeter(charges));
    }

    public override async ValueTask DisposeAsync()
    {
        client?.Dispose();
        service?.Dispose();
        charges.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
