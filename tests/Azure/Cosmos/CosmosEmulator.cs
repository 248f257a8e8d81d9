using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MentorFlow.Providers.Cosmos;
using MentorFlow.Tests.Builders;
using Microsoft.Azure.Cosmos;

namespace MentorFlow.Tests.Azure.Cosmos;

/// <summary>The emulator from npm, on a port of its own; without node or the package there is none, and the reason says so.</summary>
public sealed class CosmosEmulator : IAsyncLifetime
{
    private const string Key = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";

    private Process? process;
    private CosmosClient? client;

    /// <summary>Why there is none; null when there is.</summary>
    public string? Missing { get; private set; }

    public CosmosClient Client => client!;

    public async ValueTask InitializeAsync()
    {
        var script = Repository.File("tests/node_modules/@vercel/cosmosdb-server/lib/cli.js");
        if (!File.Exists(script))
        {
            Missing = "The emulator is not installed: run `npm ci` in tests/.";
            return;
        }

        var port = FreePort();
        try
        {
            process = Process.Start(
                new ProcessStartInfo("node", [script, "-p", $"{port}", "--host", "127.0.0.1", "--no-ssl"])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                });
        }
        catch (System.ComponentModel.Win32Exception cause)
        {
            Missing = $"node does not start: {cause.Message}";
            return;
        }

        await ListeningAsync(port);
        var options = CosmosClients.Options();
        options.ConnectionMode = ConnectionMode.Gateway;
        options.LimitToEndpoint = true;
        options.HttpClientFactory = () => new HttpClient(new QueryPlans(new SocketsHttpHandler()));
        client = new CosmosClient($"http://127.0.0.1:{port}", Key, options);
    }

    public ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    // It says a line as soon as it listens.
    private async Task ListeningAsync(int port)
    {
        var line = await process!.StandardOutput.ReadLineAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        Assert.True(line is not null, $"The emulator ended without listening on {port}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
