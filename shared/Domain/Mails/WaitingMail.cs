using System.Globalization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mails;

/// <summary>A mail that is not sent for itself: it becomes a line of its receiver's weekly digest, if it is still needed then.</summary>
/// <param name="Since">When it began to wait, UTC.</param>
/// <param name="ToldIn">Of the digest that has it, the day (<see cref="DigestKey"/>); null while it waits.</param>
public sealed record WaitingMail(string PersonId, MailOrder Order, DateTimeOffset Since, string? ToldIn = null) : IDocument
{
    /// <summary>From the last write on.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    public static string Type => "waiting-mail";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId, Order.MailId).Id;

    // Long after its digest: an order that is placed again must find it.
    public TimeSpan? TimeToLive => Kept;

    public static Key<WaitingMail> KeyOf(string personId, Guid mailId) => new(Partition.Person(personId), $"{Type}:{mailId:N}");

    /// <summary>How a digest is called: by the moment at which it is due, the same for all that wait for it.</summary>
    public static string DigestKey(DateTimeOffset due) => due.UtcDateTime.ToString("yyyy-MM-dd-HHmm", CultureInfo.InvariantCulture);
}
