using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>
/// A mail as lists need it, once for each index that it stands in. It is derived of the mail's record, and written in one batch with it.
/// </summary>
/// <param name="PersonId">The receiver, or <see cref="MailOrder.Coordinator"/>.</param>
/// <param name="At">When it went out; until then, and where it never did, when it was due, UTC.</param>
/// <param name="Cuts">See <see cref="MailRecord.Cuts"/>.</param>
public sealed record MailLine(
    MailIndex Index,
    string ProgramId,
    Guid MailId,
    MailTemplate Template,
    string PersonId,
    MailStatus Status,
    DateTimeOffset At,
    string? Subject = null,
    MailDelivered? Delivery = null,
    int Cuts = 0) : IDocument
{
    private const int DigitsOfTime = 19;
    private const int DigitsOfId = 32;

    public static string Type => "mail-line";

    public Partition Partition => Partition.Mail(ProgramId);

    public string Id => PrefixOf(Index, Index switch { MailIndex.Receiver => PersonId, MailIndex.Template => Template.ToString(), _ => null }) + Place;

    /// <summary>Where it stands in an index, the same in all of them: a later mail has a higher one, and no two have the same.</summary>
    public string Place => $"{PlaceOf(At)}:{MailId:N}";

    public bool IsUndelivered => Status is MailStatus.Failed or MailStatus.InDoubt || (Delivery is { } delivery && !IsTaken(delivery.Outcome));

    /// <summary>Of the lines of one index.</summary>
    /// <param name="of">The person's id, or the template's name; null for an index that is one list.</param>
    public static string PrefixOf(MailIndex index, string? of = null) => of is null ? $"{Type}:{index}:" : $"{Type}:{index}:{of}:";

    /// <summary>Before everything of that moment.</summary>
    public static string PlaceOf(DateTimeOffset moment) => $"{moment.UtcTicks:D19}";

    /// <summary>Whether a text that came from outside could be the place of a line.</summary>
    public static bool IsPlace(string text) => text.Length == DigitsOfTime + 1 + DigitsOfId
        && text[DigitsOfTime] == ':'
        && text[..DigitsOfTime].All(char.IsAsciiDigit)
        && text[(DigitsOfTime + 1)..].All(char.IsAsciiHexDigitLower);

    /// <summary>In every index that the mail belongs to.</summary>
    public static IReadOnlyList<MailLine> AllOf(MailRecord mail)
    {
        var line = new MailLine(
            MailIndex.Everything,
            mail.ProgramId,
            mail.MailId,
            mail.Template,
            mail.PersonId,
            mail.Status,
            mail.SentAt ?? mail.Due,
            mail.Subject,
            mail.Delivery,
            mail.Cuts);
        return
        [
            line,
            line with { Index = MailIndex.Receiver },
            line with { Index = MailIndex.Template },
            .. mail.Status is MailStatus.Queued or MailStatus.Held ? [line with { Index = MailIndex.Waiting }] : Array.Empty<MailLine>(),
            .. line.IsUndelivered ? [line with { Index = MailIndex.Undelivered }] : Array.Empty<MailLine>(),
            .. mail is { Status: MailStatus.Sent, PersonId: not (MailOrder.Coordinator or MailOrder.Sponsor) }
                ? [line with { Index = MailIndex.SentToPeople }]
                : Array.Empty<MailLine>(),
        ];
    }

    private static bool IsTaken(DeliveryOutcome outcome) => outcome is DeliveryOutcome.Delivered or DeliveryOutcome.Expanded;
}
