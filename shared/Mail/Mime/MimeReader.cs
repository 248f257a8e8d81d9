using System.Text;
using System.Text.RegularExpressions;

namespace MentorFlow.Mail.Mime;

/// <summary>A mail taken apart again.</summary>
/// <param name="Headers">Decoded, by name; of several with one name the last.</param>
/// <param name="Calendar">Null when there is no such part.</param>
public sealed record ReadMail(IReadOnlyDictionary<string, string> Headers, string Text, string Html, string? Calendar)
{
    public string Subject => Headers.GetValueOrDefault("Subject", "");

    public string To => Headers.GetValueOrDefault("To", "");
}

/// <summary>Reads the mails that <see cref="MimeMail"/> writes; mails from elsewhere are none of its business.</summary>
public static partial class MimeReader
{
    public static ReadMail Read(string source)
    {
        var (headers, body) = Entity(source);
        var boundary = Boundary().Match(headers["Content-Type"]).Groups[1].Value;
        var parts = body.Split($"--{boundary}\r\n").Skip(1).Select(part => Entity(part.Split($"\r\n--{boundary}--")[0]))
            .ToDictionary(part => part.Headers["Content-Type"].Split(';')[0], part => Decode(part.Headers["Content-Transfer-Encoding"], part.Body));
        return new ReadMail(headers, parts["text/plain"], parts["text/html"], parts.GetValueOrDefault("text/calendar"));
    }

    private static (Dictionary<string, string> Headers, string Body) Entity(string source)
    {
        var end = source.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in source[..end].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = DecodeWords(line[(colon + 1)..].Trim());
        }

        return (headers, source[(end + 4)..]);
    }

    private static string DecodeWords(string value) =>
        EncodedWord().Replace(value.Replace("?= =?", "?==?", StringComparison.Ordinal), word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)));

    private static string Decode(string encoding, string body)
    {
        // The line break before a boundary belongs to the boundary.
        var own = body.EndsWith("\r\n", StringComparison.Ordinal) ? body[..^2] : body;
        if (encoding == "base64")
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(own));
        }

        var bytes = new List<byte>(own.Length);
        var unfolded = own.Replace("=\r\n", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
        for (var i = 0; i < unfolded.Length; i++)
        {
            if (unfolded[i] == '=')
            {
                bytes.Add(Convert.ToByte(unfolded.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.Add((byte)unfolded[i]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex("boundary=\"([^\"]+)\"")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=")]
    private static partial Regex EncodedWord();
}
