using System.Text;
using MentorFlow.Domain.Mails;
using MimeKit;

namespace MentorFlow.Providers.Mime;

/// <summary>A mail as MIME with its alternatives: plain text, HTML, calendar.</summary>
internal static class MimeMail
{
    /// <summary>CRLF, at any provider.</summary>
    public static readonly FormatOptions Lines = LinesForRelays();

    /// <param name="date">For the Date header.</param>
    /// <returns>ASCII, CRLF line ends; the same bytes for the same mail and date.</returns>
    /// <exception cref="MailRejectedException">An address cannot be mailed to.</exception>
    public static byte[] Write(OutgoingMail mail, DateTimeOffset date)
    {
        using var message = Compose(mail, date);
        using var written = new MemoryStream();
        message.WriteTo(Lines, written);
        return written.ToArray();
    }

    /// <inheritdoc cref="Write"/>
    /// <returns>To be disposed of.</returns>
    public static MimeMessage Compose(OutgoingMail mail, DateTimeOffset date)
    {
        var message = new MimeMessage { Date = date.ToUniversalTime(), Subject = Mailboxes.OneLine(mail.Subject) };
        message.From.Add(Mailboxes.Of(mail.From));
        message.To.Add(Mailboxes.Of(mail.To));
        if (mail.ReplyTo is { } reader)
        {
            message.ReplyTo.Add(Mailboxes.Of(reader));
        }

        message.Headers.Replace("Message-ID", MessageId(mail));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        foreach (var (name, value) in mail.Headers)
        {
            message.Headers.Add(name, value);
        }

        message.Body = Alternatives(mail);
        return message;
    }

    /// <summary>Made of the idempotency id, so that even a relay that gets the mail twice can tell.</summary>
    public static string MessageId(OutgoingMail mail) => $"<{mail.IdempotencyId:N}@{Mailboxes.DomainOf(mail.From)}>";

    // The last alternative is the one preferred: programs that know calendars show the entry, others the HTML.
    private static MultipartAlternative Alternatives(OutgoingMail mail)
    {
        var alternatives = new MultipartAlternative
        {
            Part("plain", mail.Text, ContentEncoding.QuotedPrintable),
            Part("html", mail.Html, ContentEncoding.QuotedPrintable),
        };
        alternatives.Boundary = $"=_{mail.IdempotencyId:N}";
        if (mail.Calendar is { } calendar)
        {
            var part = Part("calendar", calendar.Text, ContentEncoding.Base64);
            part.ContentType.Parameters.Add("method", calendar.Method);
            alternatives.Add(part);
        }

        return alternatives;
    }

    private static TextPart Part(string kind, string text, ContentEncoding encoding)
    {
        var part = new TextPart(kind) { ContentTransferEncoding = encoding };
        part.SetText(Encoding.UTF8, text);
        return part;
    }

    private static FormatOptions LinesForRelays()
    {
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        return options;
    }
}
