using Azure.Core;
using Azure.Identity;
using MentorFlow.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Providers.Cosmos;

public static class CosmosRegistration
{
    /// <summary>Keeps documents in Cosmos DB, signing in with the app's own identity.</summary>
    public static IServiceCollection AddCosmosStore(this IServiceCollection services, Uri endpoint, string database)
    {
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.AddSingleton<CosmosMeter>();
        services.AddSingleton(provider => CosmosClients.Create(endpoint, provider.GetRequiredService<TokenCredential>()));
        services.AddSingleton<IDocumentStore>(provider => ActivatorUtilities.CreateInstance<CosmosDocumentStore>(provider, database));
        return services;
    }
}
