using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using OpenTelemetry;

namespace MentorFlow.Functions.Telemetry;

internal static partial class AzureMonitor
{
    static partial void Include(ref bool included) => included = true;

    static partial void Host(IOpenTelemetryBuilder builder) => builder.UseFunctionsWorkerDefaults();

    // Keys are turned off at the resource: the app signs in with its identity, which AZURE_CLIENT_ID names.
    // The exporter would keep five traces a second, for every other exporter too, and a mentorship's tree would lose branches.
    static partial void Exporter(IOpenTelemetryBuilder builder) =>
        builder.UseAzureMonitorExporter(options =>
        {
            options.Credential = new DefaultAzureCredential();
            options.TracesPerSecond = null;
            options.SamplingRatio = 1;
        });
}
