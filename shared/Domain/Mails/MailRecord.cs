using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mails;

/// <summary>What became of one mail. Its words are not kept: they can be rendered again, and would be personal data in one more place.</summary>
/// <param name="MailId">See <see cref="MailOrder.MailId"/>.</param>
/// <param name="Due">When it may go out at the earliest, UTC: after quiet hours, within the provider's pace.</param>
/// <param name="Attempts">So far.</param>
/// <param name="Subject">Its subject line, once written.</param>
/// <param name="Bytes">Size as sent; null until then.</param>
/// <param name="Reason">Why it failed or was suppressed.</param>
/// <param name="MentorshipId">The mentorship it is about; null when it is about none.</param>
/// <param name="Order">As placed: what it is rendered from again.</param>
/// <param name="Delivery">What the provider reported after it was sent; null while it has reported nothing, or reports nothing at all.</param>
/// <param name="Cuts">Hand-overs of which nobody said how they ended; of a mail that went again afterwards, as many more may have arrived.</param>
public sealed record MailRecord(
    string ProgramId,
    Guid MailId,
    MailTemplate Template,
    string PersonId,
    MailStatus Status,
    DateTimeOffset Due,
    DateTimeOffset? SentAt = null,
    int Attempts = 0,
    string? ProviderId = null,
    string? Subject = null,
    int? Bytes = null,
    Phrase? Reason = null,
    string? MentorshipId = null,
    MailOrder? Order = null,
    MailDelivered? Delivery = null,
    int Cuts = 0) : IDocument
{
    public static string Type => "mail";

    public Partition Partition => Partition.Mail(ProgramId);

    public string Id => KeyOf(ProgramId, MailId).Id;

    /// <summary>As it stands while it is handed over to a provider that knows no repetitions, and for ever if nobody says how that ended.</summary>
    public MailRecord HandingOver() =>
        this with { Status = MailStatus.InDoubt, Cuts = Cuts + 1, Reason = new Phrase("causes.mail-hand-over-open") };

    public static Key<MailRecord> KeyOf(string programId, Guid mailId) => new(Partition.Mail(programId), $"mail:{mailId:N}");
}

public enum MailStatus
{
    Queued,
    Sent,

    /// <summary>Given up; a coordinator has to look.</summary>
    Failed,

    /// <summary>Not sent on purpose: unsubscribed, left, or bounced before.</summary>
    Suppressed,

    /// <summary>Its hand-over was cut: it may have arrived or not. An essential mail goes again, with the same Message-ID; others stay so.</summary>
    InDoubt,

    /// <summary>Kept back with all others until a coordinator releases or drops them.</summary>
    Held,
}

/// <param name="At">When delivery was attempted, UTC.</param>
/// <param name="Code">The receiving server's code (RFC 3463, "5.1.1"); its words are not kept, they quote addresses.</param>
public sealed record MailDelivered(DeliveryOutcome Outcome, DateTimeOffset At, string? Code = null);

/// <summary>What became of a mail after the provider took it.</summary>
public enum DeliveryOutcome
{
    Delivered,

    /// <summary>Handed on to the members of a group.</summary>
    Expanded,
    Failed,

    /// <summary>The mailbox or its domain does not exist.</summary>
    Bounced,

    /// <summary>The provider sends nothing to this address, since it bounced there before.</summary>
    Suppressed,
    Quarantined,
    FilteredSpam,
}
