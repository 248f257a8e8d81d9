namespace MentorFlow.Domain.Mails;

/// <summary>The provider takes no more mails for now.</summary>
/// <param name="RetryAfter">As the provider asked for; null where it did not say.</param>
public sealed class MailThrottledException(string message, TimeSpan? RetryAfter) : IOException(message)
{
    public TimeSpan? RetryAfter { get; } = RetryAfter;
}
