using System.Text.RegularExpressions;

namespace MentorFlow.Domain.Threads;

/// <summary>Finds the https addresses in what people wrote, and nothing else: no other scheme, and none that holds a password.</summary>
public static partial class WrittenLinks
{
    // What ends a sentence is seldom the end of an address.
    private static readonly char[] Closing = ['.', ',', ';', ':', '!', '?', ')', ']', '}', '\'', '»', '”', '’'];

    /// <summary>A text in pieces, which together are the text.</summary>
    public static IReadOnlyList<WrittenPart> PartsOf(string text)
    {
        var parts = new List<WrittenPart>();
        var end = 0;
        foreach (var address in Addresses().EnumerateMatches(text))
        {
            var written = text.Substring(address.Index, address.Length).TrimEnd(Closing);
            if (Uri.TryCreate(written, UriKind.Absolute, out var link) && link is { Host.Length: > 0, UserInfo: "" })
            {
                Add(text[end..address.Index], link: null);
                Add(written, link);
                end = address.Index + written.Length;
            }
        }

        Add(text[end..], link: null);
        return parts;

        void Add(string piece, Uri? link)
        {
            if (piece.Length > 0)
            {
                parts.Add(new WrittenPart(piece, link));
            }
        }
    }

    [GeneratedRegex("""https://[^\s<>"]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}

/// <param name="Link">Where it leads; null for words.</param>
public sealed record WrittenPart(string Text, Uri? Link);
