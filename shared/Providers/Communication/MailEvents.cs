using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Mails;

namespace MentorFlow.Providers.Communication;

/// <summary>What Event Grid delivered: reports, its question whether we want them, and what is not for us.</summary>
/// <param name="ValidationCode">To be sent back, when Event Grid asks; else null.</param>
/// <param name="Unknown">Types of events that were passed over.</param>
/// <param name="Faults">Of events that cannot be read, each the field and the rule; the others count.</param>
public sealed record MailEvents(
    IReadOnlyList<DeliveryReport> Reports, string? ValidationCode, IReadOnlyList<string> Unknown, IReadOnlyList<string> Faults)
{
    public const string ReportType = "Microsoft.Communication.EmailDeliveryReportReceived";

    public const string ValidationType = "Microsoft.EventGrid.SubscriptionValidationEvent";

    /// <summary>Reads one event or a list of them, in the CloudEvents schema or in Event Grid's own.</summary>
    /// <exception cref="FormatException">It is neither, or nothing of it can be read; the message names the field and the rule.</exception>
    public static MailEvents Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body);
            var events = json.RootElement.ValueKind is JsonValueKind.Array ? [.. json.RootElement.EnumerateArray()] : new[] { json.RootElement };
            var reports = new List<DeliveryReport>();
            var unknown = new List<string>();
            var faults = new List<string>();
            string? code = null;
            foreach (var happened in events)
            {
                try
                {
                    switch (TypeOf(happened))
                    {
                        case ReportType:
                            reports.Add(MailEventReader.Report(Field(happened, "data", JsonValueKind.Object)));
                            break;
                        case ValidationType:
                            code = MailEventReader.Text(Field(happened, "data", JsonValueKind.Object), "validationCode");
                            break;
                        case var other:
                            unknown.Add(other);
                            break;
                    }
                }
                catch (FormatException fault)
                {
                    faults.Add(fault.Message);
                }
                catch (InvalidOperationException)
                {
                    // Half of a surrogate pair: JSON allows it to be written, but it is no text.
                    faults.Add("A text of the event is not valid Unicode.");
                }
            }

            return faults.Count > 0 && faults.Count == events.Length
                ? throw new FormatException(faults[0])
                : new MailEvents(reports, code, unknown, faults);
        }
        catch (JsonException failure)
        {
            throw new FormatException($"The body is not JSON (line {failure.LineNumber + 1}).", failure);
        }
    }

    // "type" in CloudEvents, "eventType" in Event Grid's schema.
    private static string TypeOf(JsonElement happened) =>
        happened.ValueKind is not JsonValueKind.Object ? throw new FormatException("Each event must be an object.")
        : happened.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String ? type.GetString()!
        : MailEventReader.Text(happened, "eventType");

    private static JsonElement Field(JsonElement parent, string name, JsonValueKind kind) =>
        parent.TryGetProperty(name, out var field) && field.ValueKind == kind
            ? field
            : throw new FormatException($"{name} must be an {kind.ToString().ToLowerInvariant()}.");
}

/// <summary>Reads the data of a delivery report.</summary>
internal static partial class MailEventReader
{
    public static DeliveryReport Report(JsonElement data)
    {
        var status = Text(data, "status");
        return new DeliveryReport(
            Guid.TryParse(Text(data, "messageId"), out var mailId) ? mailId : throw new FormatException("data.messageId must be the id of a send operation."),
            Text(data, "recipient"),
            new MailDelivered(
                Enum.TryParse<DeliveryOutcome>(status, ignoreCase: true, out var outcome)
                    && Enum.IsDefined(outcome)
                    && !char.IsAsciiDigit(status[0])
                    && status[0] != '-'
                    ? outcome
                    : throw new FormatException($"data.status must be one of {string.Join(", ", Enum.GetNames<DeliveryOutcome>())}."),
                DateTimeOffset.TryParse(
                    Text(data, "deliveryAttemptTimestamp"),
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                    out var at)
                    ? at
                    : throw new FormatException("data.deliveryAttemptTimestamp must be a date and time."),
                CodeOf(data)));
    }

    public static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var field) && field.ValueKind is JsonValueKind.String && field.GetString() is { Length: > 0 } text
            ? text
            : throw new FormatException($"{name} must be a text that is not empty.");

    private static string? CodeOf(JsonElement data) =>
        data.TryGetProperty("deliveryStatusDetails", out var details)
        && details.ValueKind is JsonValueKind.Object
        && details.TryGetProperty("statusMessage", out var said)
        && said.ValueKind is JsonValueKind.String
        && StatusCode().Match(said.GetString()!) is { Success: true } code
            ? code.Value
            : null;

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex StatusCode();
}
