using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MentorFlow.Domain.People;
using MentorFlow.Functions;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace MentorFlow.Tests.Functions.Hosting.Telemetry;

/// <summary>The pipeline to an OTLP endpoint, over HTTP.</summary>
[Collection("Telemetry")]
public sealed class ExportTests
{
    [Fact]
    public async Task Traces_metrics_and_logs_reach_the_endpoint_that_is_set()
    {
        using var endpoint = new Endpoint();
        await using (var app = await TestApp.StartAsync(
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={endpoint.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "--Logging:LogLevel:Default=Information"))
        {
            Log(app.Get<ILogger<ExportTests>>());
            await new ProgramDriver(app).StartProgramAsync();
            await new ProgramDriver(app).InviteAsync("Ada", ProgramRole.Mentee);
        }

        Assert.Contains("create_orchestration:ProgramOrchestrator", endpoint.Received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("mentorflow.mails.sent", endpoint.Received["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("550 (address) is unknown", endpoint.Received["/v1/logs"], StringComparison.Ordinal);
        Assert.Contains("(address) has moved", endpoint.Received["/v1/logs"], StringComparison.Ordinal);
        Assert.All(endpoint.Received.Values, body => Assert.DoesNotContain("@example.com", body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Telemetry_is_shown_under_the_name_of_the_product_with_its_version()
    {
        using var endpoint = new Endpoint();
        await using var app = await TestApp.StartAsync($"--OTEL_EXPORTER_OTLP_ENDPOINT={endpoint.Address}");

        var resource = app.Get<TracerProvider>().GetResource().Attributes.ToDictionary(attribute => attribute.Key, attribute => attribute.Value);

        Assert.Equal("mentorflow", resource["service.name"]);
        Assert.Equal(typeof(App).Assembly.GetName().Version!.ToString(3), resource["service.version"]);
    }

    [Fact]
    public async Task An_operator_may_show_it_under_another_name()
    {
        using var endpoint = new Endpoint();
        Environment.SetEnvironmentVariable("OTEL_SERVICE_NAME", "mentorflow-pilot");
        try
        {
            await using var app = await TestApp.StartAsync($"--OTEL_EXPORTER_OTLP_ENDPOINT={endpoint.Address}");

            Assert.Contains(app.Get<TracerProvider>().GetResource().Attributes, attribute => attribute is { Key: "service.name", Value: "mentorflow-pilot" });
        }
        finally
        {
            Environment.SetEnvironmentVariable("OTEL_SERVICE_NAME", null);
        }
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_listens()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Throws<InvalidOperationException>(() => app.Get<TracerProvider>());
    }

    // As a library would: a message, and an exception, that name an address.
#pragma warning disable CA1848, CA2254
    private static void Log(ILogger logger) =>
        logger.LogInformation(new IOException("ada@example.com has moved"), "550 {Recipient} is unknown", "ada@example.com");
#pragma warning restore CA1848, CA2254

    private sealed class Endpoint : IDisposable
    {
        private readonly HttpListener listener = new();

        public Endpoint()
        {
            Address = $"http://127.0.0.1:{FreePort()}/";
            listener.Prefixes.Add(Address);
            listener.Start();
            _ = ReceiveAsync();
        }

        public string Address { get; }

        public ConcurrentDictionary<string, string> Received { get; } = new();

        public void Dispose() => listener.Close();

        private static int FreePort()
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        private async Task ReceiveAsync()
        {
            while (listener.IsListening)
            {
                var call = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                Received.AddOrUpdate(
                    call.Request.Url!.AbsolutePath,
                    _ => Encoding.UTF8.GetString(body.ToArray()),
                    (_, before) => before + Encoding.UTF8.GetString(body.ToArray()));
                call.Response.Close();
            }
        }
    }
}
