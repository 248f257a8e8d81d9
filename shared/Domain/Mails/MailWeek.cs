using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mails;

/// <summary>When a person was written to, or will be, in all programs together: what their next mail is paced by.</summary>
/// <param name="Mails">As far back as anything looks, in the order in which they were placed.</param>
public sealed record MailWeek(string PersonId, IReadOnlyList<MailMoment> Mails) : IDocument
{
    /// <summary>How far back it is kept.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromDays(7);

    /// <summary>More than anybody gets who is written to as planned; somebody can ask for links without end.</summary>
    private const int MostMails = 100;

    public static string Type => "mail-week";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<MailWeek> KeyOf(string personId) => new(Partition.Person(personId), "mail-week");

    /// <returns>Null for a mail that has no moment yet.</returns>
    public MailMoment? Find(Guid mailId) => Mails.FirstOrDefault(mail => mail.MailId == mailId);

    /// <summary>With one mail more, and without those that count no longer.</summary>
    public MailWeek With(Guid mailId, DateTimeOffset at, DateTimeOffset now) => this with
    {
        Mails = [.. Mails.Where(mail => mail.At > now - Span).TakeLast(MostMails - 1), new MailMoment(mailId, at)],
    };
}

/// <param name="At">UTC.</param>
public sealed record MailMoment(Guid MailId, DateTimeOffset At);
