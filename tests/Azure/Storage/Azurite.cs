using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MentorFlow.Tests.Azure.Storage.Hosting;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Azure.Storage;

/// <summary>
/// Azure Storage on this machine, from npm, in memory and on ports of its own; without node or the package there is none, and the reason says so.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    private const int Services = 3;
    private const int MostAttempts = 3;

    private Process? process;
    private string? connection;

    /// <summary>Why there is none; null when there is.</summary>
    public string? Missing { get; private set; }

    /// <summary>A task hub that nobody has used; skips the test where there is no Azurite.</summary>
    public StorageHub NewHub()
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        return new StorageHub(connection!, $"Hub{Guid.NewGuid():N}"[..20]);
    }

    public async ValueTask InitializeAsync()
    {
        var script = Repository.File("tests/node_modules/azurite/dist/src/azurite.js");
        if (!File.Exists(script))
        {
            Missing = "Azurite is not installed: run `npm ci` in tests/.";
            return;
        }

        // A port that is free now may be another's when it is wanted.
        for (var attempt = 1; connection is null && Missing is null; attempt++)
        {
            await StartAsync(script, isLast: attempt == MostAttempts);
        }
    }

    private async Task StartAsync(string script, bool isLast)
    {
        var (blobs, queues, tables) = (FreePort(), FreePort(), FreePort());
        try
        {
            process = Process.Start(new ProcessStartInfo("node", [script, "--silent", "--disableTelemetry", "--inMemoryPersistence", "--skipApiVersionCheck",
                "--blobHost", "127.0.0.1", "--blobPort", $"{blobs}", "--queueHost", "127.0.0.1", "--queuePort", $"{queues}", "--tableHost", "127.0.0.1",
                "--tablePort", $"{tables}"])
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

        if (!await IsListeningAsync())
        {
            Assert.False(isLast, "Azurite ended without listening.");
            return;
        }

        connection = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
            + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
            + $"BlobEndpoint=http://127.0.0.1:{blobs}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{queues}/devstoreaccount1;TableEndpoint=http://127.0.0.1:{tables}/devstoreaccount1;";
    }

    public ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    // Each service says a line when it listens; what comes later is read so that the pipe never fills.
    private async Task<bool> IsListeningAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (var listening = 0; listening < Services;)
        {
            var line = await process!.StandardOutput.ReadLineAsync(patience.Token);
            if (line is null)
            {
                return false;
            }

            listening += line.Contains("successfully listening", StringComparison.Ordinal) ? 1 : 0;
        }

        _ = process!.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return true;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
