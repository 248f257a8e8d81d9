namespace MentorFlow.Domain.Mails;

/// <summary>The mails that a provider keeps here because it sends none. What was sent is the recipient's, and nobody's to take back.</summary>
public interface IMailCopies
{
    /// <returns>Ids of those that are meant.</returns>
    Task<IReadOnlyList<Guid>> FindAsync(Func<MailCopy, bool> isMeant, CancellationToken cancellation = default);

    /// <summary>Safe to repeat.</summary>
    Task RemoveAsync(IReadOnlyCollection<Guid> mailIds, CancellationToken cancellation = default);
}

/// <param name="To">Name and address.</param>
/// <param name="Words">Subject, text and calendar entry.</param>
public sealed record MailCopy(Guid MailId, string To, IReadOnlyList<string> Words);
