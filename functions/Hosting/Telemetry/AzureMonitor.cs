using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry;

namespace MentorFlow.Functions.Hosting.Telemetry;

/// <summary>Azure Monitor as a place that telemetry goes to.</summary>
internal static class AzureMonitor
{
    /// <summary>The setting that turns it on.</summary>
    public const string Setting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    // Keys are turned off at the resource: the app signs in with its identity, which AZURE_CLIENT_ID names.
    // The exporter would keep five traces a second, for every other exporter too, and a mentorship's tree would lose branches.
    public static void AddExporter(IOpenTelemetryBuilder builder) =>
        builder.UseAzureMonitorExporter(options =>
        {
            options.Credential = new DefaultAzureCredential();
            options.TracesPerSecond = null;
            options.SamplingRatio = 1;
        });
}
