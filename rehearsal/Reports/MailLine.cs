using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Rehearsal.Acting;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>One mail, as its recipient sees it arrive.</summary>
/// <param name="At">When it was sent, or when it would have been; UTC.</param>
/// <param name="Local">The same moment by the recipient's clock.</param>
/// <param name="Zone">IANA time zone of the recipient.</param>
internal sealed record MailLine(DateTimeOffset At, DateTimeOffset Local, string Zone, MailRecord Mail)
{
    /// <summary>In the order of time.</summary>
    /// <param name="otherwise">IANA zone of who is no participant.</param>
    public static IReadOnlyList<MailLine> AllOf(RehearsalLog log, Cast cast, string otherwise) =>
    [
        .. log.Mails.Select(mail => Of(mail, cast.Find(mail.PersonId)?.Zone ?? otherwise))
            .OrderBy(line => line.At)
            .ThenBy(line => line.Mail.Id, StringComparer.Ordinal),
    ];

    private static MailLine Of(MailRecord mail, string zone)
    {
        var at = mail.SentAt ?? mail.Due;
        return new MailLine(at, at.ToZone(zone), zone, mail);
    }
}
