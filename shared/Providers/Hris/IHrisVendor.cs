using MentorFlow.Domain.Hris;

namespace MentorFlow.Providers.Hris;

/// <summary>One vendor's dialect: how deliveries are signed and read, and how people are looked up. A vendor is a folder with one of these.</summary>
internal interface IHrisVendor
{
    HrisVendor Vendor { get; }

    /// <summary>Whether some of its events say only that something changed: without a way to ask back they are worth nothing.</summary>
    bool AsksBack { get; }

    /// <summary>How the key is put together that people are looked up with; null where it is one text.</summary>
    string? KeyForm => null;

    /// <summary>Whom a trial look-up asks for. Nobody has to have the id: that there is nobody is an answer, too.</summary>
    string TrialId => "0";

    /// <summary>Whether the text is a secret as the vendor gives them.</summary>
    bool IsSecret(string text);

    /// <exception cref="System.Text.Json.JsonException">The body is not the JSON it should be; the path says where.</exception>
    WebhookVerdict Receive(HrisConnection connection, WebhookRequest request, DateTimeOffset now);

    /// <summary>As <see cref="IHrisDirectory.FindAsync"/>.</summary>
    /// <param name="http">Follows no redirects: the key must not be sent on (ASVS 15.3.2).</param>
    Task<HrisFields?> FindAsync(HttpClient http, HrisConnection connection, string externalPersonId, CancellationToken cancellation);
}
