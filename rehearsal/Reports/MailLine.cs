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
    public static IReadOnlyList<MailLine> AllOf(RehearsalLog log, Cast cast) =>
        [.. log.Mails.Select(mail => Of(mail, cast)).OrderBy(line => line.At).ThenBy(line => line.Mail.Id, StringComparer.Ordinal)];

    private static MailLine Of(MailRecord mail, Cast cast)
    {
        var at = mail.SentAt ?? mail.Due;
        var zone = cast.Find(mail.PersonId)?.Zone ?? CoordinatorActing.Zone;
        return new MailLine(at, at.ToZone(zone), zone, mail);
    }
}
