using System.Text.Json;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris;

/// <summary>Takes in HR events: verified first, on the raw bytes, and read only then.</summary>
public static class HrisWebhook
{
    /// <summary>How far the sender's clock may be off, ahead or behind: also how long a recorded delivery could be played again.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static WebhookVerdict Receive(HrisConnection connection, WebhookRequest request, DateTimeOffset now)
    {
        try
        {
            return connection.Vendor switch
            {
                HrisVendor.StandardWebhooks => StandardWebhooks.Receive(connection, request, now),
                HrisVendor.BambooHr => BambooHr.Receive(connection, request, now),
                var other => throw new InvalidOperationException($"There is no reader for {other}."),
            };
        }
        catch (JsonException failure)
        {
            return new WebhookVerdict.Malformed($"The body is not the expected JSON (at {failure.Path ?? "$"}).");
        }
    }
}
