using System.Diagnostics;
using System.Globalization;
using MentorFlow.Local.Durable;
using MentorFlow.Local.Http;
using MentorFlow.Local.Rpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace MentorFlow.Local.Hosting;

/// <summary>Runs any built isolated Functions app as a process of its own, and speaks gRPC with it, as the real host does.</summary>
/// <param name="assembly">Path of the app's assembly; host.json lies beside it.</param>
internal sealed class ChildWorker(string assembly, IReadOnlyDictionary<string, string> environment, ILoggerFactory loggers) : IWorkerHome
{
    private const int LargestMessage = 64 * 1024 * 1024;

    private readonly GrpcTransport transport = new();
    private readonly TaskCompletionSource<Exception> gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ILogger logger = loggers.CreateLogger("worker");
    private WebApplication? rpc;
    private Process? process;
    private ProcessForwarder? forwarder;
    private volatile bool stopping;

    public string Folder => Path.GetDirectoryName(Path.GetFullPath(assembly))!;

    /// <summary>What the worker's process is given, too: a schedule may be in a setting of the app.</summary>
    public IConfiguration Configuration { get; } = new ConfigurationBuilder()
        .AddEnvironmentVariables()
        .AddInMemoryCollection(environment.Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value)))
        .Build();

    public ILoggerFactory Loggers => loggers;

    public IWorkerTransport Transport => transport;

    public bool LoadsAll => true;

    public Task<Exception> Gone => gone.Task;

    private Uri RpcAddress => new(rpc!.Urls.First());

    public async Task StartAsync(DurableEngine engine, CancellationToken cancellation)
    {
        rpc = CreateServer(engine);
        await rpc.StartAsync(cancellation);
        process = Start();
    }

    public IRequestForwarder Forwarder(IReadOnlyDictionary<string, string> capabilities) =>
        forwarder = new ProcessForwarder(rpc!.Services.GetRequiredService<IHttpForwarder>(), new Uri(capabilities["HttpUri"]));

    public string ClientBinding(Uri front) => DurableClientBinding.For(RpcAddress, front);

    public async Task StopAsync(CancellationToken cancellation)
    {
        stopping = true;
        if (process is { HasExited: false })
        {
            await transport.SendAsync(new StreamingMessage { WorkerTerminate = new WorkerTerminate() });
            using var grace = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            grace.CancelAfter(TimeSpan.FromSeconds(5));
            try
            {
                await process.WaitForExitAsync(grace.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        stopping = true;
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
        }

        process?.Dispose();
        forwarder?.Dispose();
        if (rpc is not null)
        {
            // A graceful stop would wait for the stream that only the worker's end closes.
            await rpc.DisposeAsync();
        }
    }

    private WebApplication CreateServer(DurableEngine engine)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (LargestMessage, LargestMessage));
        builder.Services.AddHttpForwarder();
        builder.Services.AddSingleton(transport);
        builder.Services.AddSingleton((DurableService)engine.Service);
        var app = builder.Build();
        app.MapGrpcService<GrpcTransport>();
        app.MapGrpcService<DurableService>();
        return app;
    }

    private Process Start()
    {
        var id = Guid.NewGuid().ToString();
        var size = LargestMessage.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[]
        {
            Path.GetFullPath(assembly),
            "--host", RpcAddress.Host, "--port", RpcAddress.Port.ToString(CultureInfo.InvariantCulture), "--workerId", id, "--requestId", id,
            "--grpcMaxMessageLength", size,
            "--functions-uri", RpcAddress.ToString(), "--functions-worker-id", id, "--functions-request-id", id, "--functions-grpc-max-message-length", size,
        })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = Folder;
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var started = Process.Start(start)!;
        started.EnableRaisingEvents = true;
        started.OutputDataReceived += (_, line) => Say(line.Data);
        started.ErrorDataReceived += (_, line) => Say(line.Data);
        started.Exited += (_, _) => Ended(started);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private void Say(string? line)
    {
        if (line is not null)
        {
            logger.LogInformation("{Line}", line);
        }
    }

    private void Ended(Process ended)
    {
        if (!stopping)
        {
            gone.TrySetResult(new WorkerException($"The worker process {assembly} ended by itself."));
        }
    }
}
