using OpenTelemetry;

namespace MentorFlow.Functions.Telemetry;

/// <summary>Azure Monitor and what the Functions host wants of a worker that exports by itself. Their packages are part of the Azure build only (functions/Telemetry/Azure/).</summary>
internal static partial class AzureMonitor
{
    /// <summary>The setting that turns it on.</summary>
    public const string Setting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    public static bool IsIncluded { get; } = Included();

    /// <summary>Tells the host not to report in the worker's stead.</summary>
    public static void AddHost(IOpenTelemetryBuilder builder) => Host(builder);

    public static void AddExporter(IOpenTelemetryBuilder builder) => Exporter(builder);

    private static bool Included()
    {
        var included = false;
        Include(ref included);
        return included;
    }

    static partial void Include(ref bool included);

    static partial void Host(IOpenTelemetryBuilder builder);

    static partial void Exporter(IOpenTelemetryBuilder builder);
}
