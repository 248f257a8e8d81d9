using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace MentorFlow.Providers.Communication;

/// <summary>Signs requests with a resource's access key (learn.microsoft.com/azure/communication-services/tutorials/hmac-header-tutorial).</summary>
/// <param name="key">In base64.</param>
public sealed class AccessKeySignature(AzureKeyCredential key) : HttpPipelineSynchronousPolicy
{
    private const string Signed = "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=";

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var uri = request.Uri.ToUri();
        var body = HashOf(request.Content, message.CancellationToken);

        // The service holds the date against its own clock: the machine's time, also where the app's was moved.
        var date = TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var text = $"{request.Method}\n{uri.PathAndQuery}\n{date};{uri.Authority};{body}";
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue("x-ms-content-sha256", body);
        request.Headers.SetValue("Authorization", Signed + SignatureOf(text));
    }

    private string SignatureOf(string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(key.Key), Encoding.ASCII.GetBytes(text)));

    private static string HashOf(RequestContent? content, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        content?.WriteTo(body, cancellation);
        return Convert.ToBase64String(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)));
    }
}
