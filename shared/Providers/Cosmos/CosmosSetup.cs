using System.Net;
using MentorFlow.Domain.Storage;
using Microsoft.Azure.Cosmos;

namespace MentorFlow.Providers.Cosmos;

/// <summary>The database and its containers, for an emulator as infra/modules/cosmos.bicep makes them for Azure.</summary>
internal sealed class CosmosSetup(CosmosClient client, string database)
{
    public async Task EnsureAsync(CancellationToken cancellation)
    {
        foreach (var name in Partition.Containers)
        {
            using var response = await client.GetContainer(database, name).ReadContainerStreamAsync(cancellationToken: cancellation);
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                await CreateAsync(name, cancellation);
            }
            else
            {
                response.EnsureSuccessStatusCode();
            }
        }
    }

    // An identity may read and write documents, and make nothing: on Azure that is the template's part.
    private async Task CreateAsync(string container, CancellationToken cancellation)
    {
        try
        {
            var response = await client.CreateDatabaseIfNotExistsAsync(database, cancellationToken: cancellation);
            var properties = new ContainerProperties(container, "/pk") { DefaultTimeToLive = -1, IndexingPolicy = Indexing() };
            await response.Database.CreateContainerIfNotExistsAsync(properties, cancellationToken: cancellation);
        }
        catch (CosmosException refusal) when (refusal.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
        {
            throw new InvalidOperationException(
                $"The container {container} of the database {database} is missing, and this identity may not create it: deploy infra/ first.", refusal);
        }
    }

    // The same as in infra/modules/cosmos.bicep.
    private static IndexingPolicy Indexing() => new()
    {
        IncludedPaths =
        {
            new IncludedPath { Path = "/pk/?" },
            new IncludedPath { Path = "/type/?" },
            new IncludedPath { Path = "/body/subject/?" },
            new IncludedPath { Path = "/body/mentorshipId/?" },
        },
        ExcludedPaths = { new ExcludedPath { Path = "/*" } },
    };
}
