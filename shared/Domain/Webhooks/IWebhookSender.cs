namespace MentorFlow.Domain.Webhooks;

/// <summary>Hands messages over to the organization's systems.</summary>
public interface IWebhookSender
{
    /// <summary>One attempt. Whatever answers, and whatever fails on the way, is a result.</summary>
    Task<WebhookAnswer> SendAsync(WebhookMessage message, CancellationToken cancellation = default);
}

/// <param name="Signature">As <see cref="WebhookSignature"/> writes it.</param>
/// <param name="SentAt">As it was signed, UTC.</param>
public sealed record WebhookMessage(Uri Address, string Id, DateTimeOffset SentAt, string Body, string Signature);

/// <param name="Status">HTTP; null where nothing answered.</param>
/// <param name="Failure">Null where something answered.</param>
/// <param name="Text">The beginning of what was answered; null for nothing.</param>
public sealed record WebhookAnswer(int? Status, WebhookFailure? Failure = null, string? Text = null);
