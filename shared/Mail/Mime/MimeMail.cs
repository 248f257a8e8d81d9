using System.Globalization;
using System.Text;
using MentorFlow.Calendars;

namespace MentorFlow.Mail.Mime;

/// <summary>Writes a mail as RFC 5322 text with its alternatives: plain text, HTML, calendar. All a mail library would do for us, and the place to put one.</summary>
internal static class MimeMail
{
    /// <param name="date">For the Date header.</param>
    /// <returns>ASCII, CRLF line ends.</returns>
    public static byte[] Write(OutgoingMail mail, DateTimeOffset date)
    {
        var boundary = $"=_{mail.IdempotencyId:N}";
        var text = new StringBuilder()
            .Append(MimeText.Header("Date", date.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)))
            .Append(Address("From", mail.From))
            .Append(Address("To", mail.To))
            .Append(MimeText.Header("Subject", mail.Subject))
            .Append(MimeText.Header("Message-ID", MessageId(mail)))
            .Append(MimeText.Header("Auto-Submitted", "auto-generated"));
        foreach (var (name, value) in mail.Headers)
        {
            text.Append(MimeText.Header(name, value));
        }

        text.Append(MimeText.Header("MIME-Version", "1.0"))
            .Append(MimeText.Header("Content-Type", $"multipart/alternative; boundary=\"{boundary}\""))
            .Append("\r\n");

        // The last alternative is the one preferred: programs that know calendars show the entry, others the HTML.
        Part(text, boundary, "text/plain; charset=utf-8", "quoted-printable", MimeText.QuotedPrintable(mail.Text));
        Part(text, boundary, "text/html; charset=utf-8", "quoted-printable", MimeText.QuotedPrintable(mail.Html));
        if (mail.Calendar is { } calendar)
        {
            Part(text, boundary, $"text/calendar; charset=utf-8; method={calendar.Method}", "base64", MimeText.Base64(calendar.Text));
        }

        return Encoding.ASCII.GetBytes(text.Append("--").Append(boundary).Append("--\r\n").ToString());
    }

    /// <summary>Made of the idempotency id, so that even a relay that gets the mail twice can tell.</summary>
    public static string MessageId(OutgoingMail mail) => $"<{mail.IdempotencyId:N}@{MailAddressText.DomainOf(mail.From.Address)}>";

    private static string Address(string header, CalendarParty party) =>
        MimeText.AddressHeader(header, party.Name, MailAddressText.ToAscii(party.Address));

    private static void Part(StringBuilder text, string boundary, string type, string encoding, string body) => text
        .Append("--").Append(boundary).Append("\r\n")
        .Append(MimeText.Header("Content-Type", type))
        .Append(MimeText.Header("Content-Transfer-Encoding", encoding))
        .Append("\r\n").Append(body).Append("\r\n");
}
