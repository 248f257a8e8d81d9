using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry;

namespace MentorFlow.Functions.Hosting.Telemetry;

/// <summary>Azure Monitor as a place that telemetry goes to.</summary>
internal static class AzureMonitor
{
    /// <summary>The setting that turns it on.</summary>
    public const string Setting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>
    /// Turn off what the exporter would tell its makers about itself, at addresses that no setting names; it reads them in the environment and nowhere else.
    /// </summary>
    internal static readonly IReadOnlyList<string> OwnReports =
        ["APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "APPLICATIONINSIGHTS_SDKSTATS_DISABLED", "APPLICATIONINSIGHTS_SDKSTATS_DISABLED_ALL"];

    // Keys are turned off at the resource: the app signs in with its identity, which AZURE_CLIENT_ID names.
    // The exporter would keep five traces a second, for every other exporter too, and a mentorship's tree would lose branches.
    public static void AddExporter(IOpenTelemetryBuilder builder)
    {
        foreach (var off in OwnReports)
        {
            Environment.SetEnvironmentVariable(off, "true");
        }

        builder.UseAzureMonitorExporter(options =>
        {
            options.Credential = new DefaultAzureCredential();
            options.TracesPerSecond = null;
            options.SamplingRatio = 1;
        });
    }
}
