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
        var vendor = HrisVendors.Of(connection.Vendor);
        try
        {
            return vendor.Receive(connection, request, now);
        }
        catch (JsonException failure)
        {
            return new WebhookVerdict.Malformed($"The body is not the expected JSON (at {failure.Path ?? "$"}).");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: JSON allows it to be written, but it is no text.
            return new WebhookVerdict.Malformed("The body is not the expected JSON (at $): a name in it is not valid Unicode.");
        }
    }
}
