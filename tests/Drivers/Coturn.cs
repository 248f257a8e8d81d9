using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MentorFlow.Tests.Drivers;

/// <summary>Debian's coturn on a port of its own, with the client it brings; it ends with the test.</summary>
internal sealed class Coturn : IAsyncDisposable
{
    public const string Secret = "what-the-app-and-the-relay-know";

    private const string Server = "/usr/bin/turnserver";
    private const string Client = "/usr/bin/turnutils_uclient";
    private const string LastToStart = "(admin thread)";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly int port;
    private readonly ConcurrentQueue<string> said = new();

    private Coturn(Process process, int port) => (this.process, this.port) = (process, port);

    public string Url => $"turn:127.0.0.1:{port}";

    /// <summary>Lines of its log so far.</summary>
    public IReadOnlyCollection<string> Said => said;

    /// <summary>One at which browsers of this machine may meet; skips the test where there is no coturn.</summary>
    public static Task<Coturn> StartAsync() => StartAsync(
        "-n", "--listening-ip=127.0.0.1", "--relay-ip=127.0.0.1", "--realm=relay.example.com", "--use-auth-secret", $"--static-auth-secret={Secret}",
        "--allow-loopback-peers", "--no-cli", "--no-tls", "--no-dtls", "--no-rfc5780", "--log-file=stdout");

    /// <summary>As a file says, but for the ports at which it is called; skips the test where there is no coturn.</summary>
    public static Task<Coturn> StartWithAsync(string configuration) => StartAsync("-c", configuration, $"--tls-listening-port={FreePort()}");

    /// <summary>A message of somebody to themselves, through the relay.</summary>
    public Task<CoturnCall> CallAsync(string? username, string? credential) => CallAsync(username, credential, "-y");

    /// <summary>A message to another address than a browser's.</summary>
    public Task<CoturnCall> CallAsync(string? username, string? credential, IPAddress peer) => CallAsync(username, credential, "-e", $"{peer}");

    /// <summary>Nothing passes any more.</summary>
    public async Task EndAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        process.Dispose();
    }

    private static async Task<Coturn> StartAsync(params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(Server), $"There is no {Server}; on Debian: apt-get install coturn.");
        var port = FreePort();
        string[] always = [$"--listening-port={port}", "--pidfile=", "--userdb=:memory:"];
        var coturn = new Coturn(
            Process.Start(new ProcessStartInfo(Server, [.. arguments, .. always]) { RedirectStandardOutput = true, RedirectStandardError = true })!, port);
        try
        {
            await coturn.ListenAsync();
            return coturn;
        }
        catch
        {
            await coturn.DisposeAsync();
            throw;
        }
    }

    // What comes after the start is read on, so that the pipe never fills.
    private async Task ListenAsync()
    {
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        using var patience = new CancellationTokenSource(Patience);
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync(patience.Token);
            Assert.True(line is not null, $"coturn ended without listening: {string.Join('\n', said)}");
            said.Enqueue(line);
        }
        while (!line.Contains(LastToStart, StringComparison.Ordinal));
        _ = ReadOnAsync();
    }

    private async Task ReadOnAsync()
    {
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            said.Enqueue(line);
        }
    }

    private async Task<CoturnCall> CallAsync(string? username, string? credential, params string[] peer)
    {
        string[] arguments = ["-u", username ?? "", "-w", credential ?? "", "-c", "-n", "1", .. peer, "-p", $"{port}", "127.0.0.1"];
        using var call = Process.Start(new ProcessStartInfo(Client, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = call.StandardOutput.ReadToEndAsync(patience.Token);
            var complaints = call.StandardError.ReadToEndAsync(patience.Token);
            await call.WaitForExitAsync(patience.Token);
            return new CoturnCall(call.ExitCode == 0, await output + await complaints);
        }
        finally
        {
            if (!call.HasExited)
            {
                call.Kill();
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <param name="Passed">Whether the message came through.</param>
/// <param name="Said">What the client tells of it.</param>
internal sealed record CoturnCall(bool Passed, string Said);
