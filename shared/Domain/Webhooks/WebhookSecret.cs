namespace MentorFlow.Domain.Webhooks;

/// <summary>What messages to a subscription are signed with, sealed: the database alone signs nothing.</summary>
/// <param name="Sealed">As <see cref="WebhookSecretBox"/> wrote it.</param>
/// <param name="IssuedAt">UTC.</param>
/// <param name="Until">When it signs no more, UTC: an old one signs beside the new one for a while. Null for the newest.</param>
public sealed record WebhookSecret(string Sealed, DateTimeOffset IssuedAt, DateTimeOffset? Until = null)
{
    public bool Signs(DateTimeOffset now) => !(Until <= now);
}
