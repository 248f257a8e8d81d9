using MentorFlow.Domain.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace MentorFlow.Functions.Hosting.Telemetry;

/// <summary>
/// What the product logs names nobody; what libraries and relays say in their exceptions may. The last check before anything leaves the process.
/// </summary>
internal sealed class ImpersonalLogs : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        data.FormattedMessage = Impersonal.Text(data.FormattedMessage);
        if (data.Attributes?.Any(attribute => Impersonal.Holds(attribute.Value as string)) == true)
        {
            data.Attributes =
            [
                .. data.Attributes.Select(attribute =>
                    new KeyValuePair<string, object?>(attribute.Key, attribute.Value is string text ? Impersonal.Text(text) : attribute.Value)),
            ];
        }

        if (data.Exception is { } failure && Impersonal.Holds(failure.ToString()))
        {
            data.Attributes =
            [
                .. data.Attributes ?? [],
                KeyValuePair.Create("exception.type", (object?)failure.GetType().FullName),
                KeyValuePair.Create("exception.stacktrace", (object?)Impersonal.Text(failure.ToString())),
            ];
            data.Exception = null;
        }
    }
}
