using System.Text;
using MimeKit;

namespace MentorFlow.Providers.Mime;

/// <summary>A mail taken apart again, for the page that shows it.</summary>
/// <param name="Headers">Decoded, by name; of several with one name the last.</param>
/// <param name="Calendar">Null when there is no such part.</param>
public sealed record ReadMail(IReadOnlyDictionary<string, string> Headers, string To, string Subject, string Text, string Html, string? Calendar)
{
    public static ReadMail From(Stream source)
    {
        using var message = MimeMessage.Load(source);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in message.Headers)
        {
            headers[header.Field] = header.Value;
        }

        return new ReadMail(
            headers,
            string.Join(", ", message.To.Mailboxes.Select(mailbox => $"{mailbox.Name} <{mailbox.GetAddress(idnEncode: true)}>")),
            message.Subject ?? "",
            Lines(message.TextBody),
            Lines(message.HtmlBody),
            message.BodyParts.OfType<TextPart>().Where(part => part.ContentType.IsMimeType("text", "calendar")).Select(Bytes).FirstOrDefault());
    }

    // Not TextPart.Text, which ends lines as the machine does: in a calendar CRLF is part of the format.
    private static string Bytes(TextPart part)
    {
        using var decoded = new MemoryStream();
        part.Content?.DecodeTo(decoded);
        return Encoding.UTF8.GetString(decoded.ToArray());
    }

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");
}
