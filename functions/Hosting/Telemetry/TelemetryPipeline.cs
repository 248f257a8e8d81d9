using MentorFlow.Domain.Telemetry;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MentorFlow.Functions.Hosting.Telemetry;

/// <summary>
/// Traces, metrics and logs through one pipeline: to an OTLP endpoint where the standard variables name one, to Azure Monitor where its
/// connection string is set. Without either nothing is listened to and nothing is loaded.
/// </summary>
public static class TelemetryPipeline
{
    /// <summary>
    /// Spans of requests, timers, orchestrations, activities, programs, enrollments and mentorships. Not those of HTTP servers and clients: addresses
    /// of pages hold secrets, and addresses of services hold people.
    /// </summary>
    public static IReadOnlyList<string> Sources { get; } = ["Microsoft.DurableTask", "Microsoft.Azure.Functions.Worker", Traces.SourceName];

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMetrics();
        services.AddSingleton<MentorFlowMeter>();
        services.AddSingleton<IDecisionObserver, DecisionMeter>();
        var otlp = configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        var monitor = configuration[AzureMonitor.Setting] is { Length: > 0 };
        if (otlp || monitor)
        {
            services.AddOpenTelemetry().AddTo(otlp, monitor);
        }
    }

    private static void AddTo(this OpenTelemetryBuilder builder, bool otlp, bool monitor)
    {
        builder.Services.AddLogging(logging => logging.AddFilter("System.Net.Http", LogLevel.Warning));
        builder.Services.Configure<OpenTelemetryLoggerOptions>(options => options.IncludeFormattedMessage = true);
        builder.WithTracing(tracing => tracing.AddSource([.. Sources]).AddProcessor(new ImpersonalSpans()));
        builder.WithMetrics(metrics => metrics.AddMeter(MentorFlowMeter.Name, "System.Runtime"));
        builder.WithLogging(logging => logging.AddProcessor(new ImpersonalLogs()));
        builder.UseFunctionsWorkerDefaults();
        NameTheService(builder);
        if (monitor)
        {
            AzureMonitor.AddExporter(builder);
        }

        if (otlp)
        {
            builder.UseOtlpExporter();
        }
    }

    // The last to name it wins: the host's defaults would call every app by its site, and the operator's variable comes before ours.
    private static void NameTheService(OpenTelemetryBuilder builder) =>
        builder.ConfigureResource(resource => resource
            .AddService("mentorflow", serviceVersion: AppVersion.Text, autoGenerateServiceInstanceId: false)
            .AddEnvironmentVariableDetector());
}
