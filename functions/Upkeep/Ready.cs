using MentorFlow.Domain.Keys;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting;
using MentorFlow.Providers.Keys;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Functions.Upkeep;

/// <summary>
/// Tells whether the app can do its work, not just answer: what a monitor asks after a deployment, a new secret or a change of network. It names the
/// part that is missing, never a value.
/// </summary>
public sealed class Ready(IServiceProvider services, IConfiguration configuration)
{
    private const string VaultReference = "@Microsoft.KeyVault(";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Function(nameof(Ready))]
    [Operation("Tells whether store, engine, mail, links and secrets are ready; 503 names the part that is not.", Answers = typeof(ReadyAnswer))]
    public async Task<JsonHttpResult<ReadyAnswer>> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/ready")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        Dictionary<string, string> parts = new()
        {
            ["store"] = await StoreAsync(cancellation),
            ["engine"] = await TryAsync(token => client.GetInstanceAsync(Absent.KeyOf().Id, token), "cannot be reached", cancellation),
            ["mail"] = await TryAsync(
                _ => Task.FromResult(services.GetRequiredService<IMailSender>()), "the provider cannot be set up: see Mail:Provider", cancellation),
            ["links"] = await TryAsync(
                _ => Task.FromResult(services.GetRequiredService<LinkSigner>()), "the keys cannot be read: see Links:Keys", cancellation),
            ["keys"] = services.GetRequiredService<IKeyWrapping>() is MissingKey ? "not set: see Ledger:VaultKey" : Fine,
            ["secrets"] = Unresolved() is { } key ? $"not read from the vault: {key}" : Fine,
        };
        var ready = parts.Values.All(part => part == Fine);
        return TypedResults.Json(
            new ReadyAnswer(ready ? "ready" : "not ready", parts), statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private const string Fine = "ok";

    private async Task<string> StoreAsync(CancellationToken cancellation)
    {
        var preparation = services.GetRequiredService<StorePreparation>();
        return await TryAsync(ReadAsync, "cannot be reached", cancellation) switch
        {
            Fine => Fine,
            _ when preparation.IsNewer => "written by a newer version: see docs/upgrading.md",
            _ when preparation.IsUpgrading => "being brought forward to this version",
            var fault => fault,
        };
    }

    private async Task<Stored<Absent>?> ReadAsync(CancellationToken cancellation)
    {
        await services.GetRequiredService<StorePreparation>().EnsureAsync(cancellation);
        return await services.GetRequiredService<IDocumentStore>().FindAsync(Absent.KeyOf(), cancellation);
    }

    // The platform leaves the reference itself in place of a secret that it could not read.
    private string? Unresolved() => configuration.AsEnumerable()
        .FirstOrDefault(setting => setting.Value?.StartsWith(VaultReference, StringComparison.OrdinalIgnoreCase) == true).Key;

    private static async Task<string> TryAsync<T>(Func<CancellationToken, Task<T>> check, string fault, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await check(patience.Token).WaitAsync(Patience, cancellation);
            return Fine;
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return fault;
        }
    }

    /// <summary>A document, and an instance, that is never there: one look for it proves that store and engine are reached.</summary>
    private sealed record Absent : IDocument
    {
        public static Key<Absent> KeyOf() => new(Partition.Organization, "ready");

        public static string Type => "ready";

        public Partition Partition => Partition.Organization;

        public string Id => KeyOf().Id;
    }
}

/// <param name="Parts">"ok", or what is missing, by part.</param>
public sealed record ReadyAnswer(string Status, IReadOnlyDictionary<string, string> Parts);
