namespace MentorFlow.Domain.Attachments;

/// <summary>A kind of file that may be attached: what its name ends with, and what its first bytes are.</summary>
/// <param name="Endings">With their dots, in lower case.</param>
/// <param name="IsOne">Told by the first bytes; <see cref="AttachmentRules.Beginning"/> of them, or all there are.</param>
internal sealed record AttachmentKind(string MediaType, IReadOnlyList<string> Endings, AttachmentKind.Look IsOne)
{
    private const string Office = "application/vnd.openxmlformats-officedocument";
    private const int EntryName = 30;
    private const int EntryNameLength = 26;

    /// <summary>Looks at the beginning of a file.</summary>
    internal delegate bool Look(ReadOnlySpan<byte> beginning);

    /// <summary>None of them runs by being opened from a download; archives, macros, pages and drawings with script are left out.</summary>
    public static IReadOnlyList<AttachmentKind> All { get; } =
    [
        new("application/pdf", [".pdf"], beginning => beginning.StartsWith("%PDF-"u8)),
        new("image/png", [".png"], beginning => beginning.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        new("image/jpeg", [".jpg", ".jpeg"], beginning => beginning.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])),
        new("image/gif", [".gif"], beginning => beginning.StartsWith("GIF87a"u8) || beginning.StartsWith("GIF89a"u8)),
        new("image/webp", [".webp"], beginning => beginning.Length >= 12 && beginning.StartsWith("RIFF"u8) && beginning[8..].StartsWith("WEBP"u8)),
        new($"{Office}.wordprocessingml.document", [".docx"], beginning => IsOffice(beginning, "word/"u8)),
        new($"{Office}.spreadsheetml.sheet", [".xlsx"], beginning => IsOffice(beginning, "xl/"u8)),
        new($"{Office}.presentationml.presentation", [".pptx"], beginning => IsOffice(beginning, "ppt/"u8)),
        new("audio/mp4", [".m4a"], beginning => beginning.Length >= 12 && beginning[4..].StartsWith("ftyp"u8)),
        new("audio/mpeg", [".mp3"], beginning => beginning.StartsWith("ID3"u8) || beginning is [0xFF, 0xFB or 0xF3 or 0xF2 or 0xFA, ..]),
        new("audio/wav", [".wav"], beginning => beginning.Length >= 12 && beginning.StartsWith("RIFF"u8) && beginning[8..].StartsWith("WAVE"u8)),
        new("audio/ogg", [".ogg", ".oga", ".opus"], beginning => beginning.StartsWith("OggS"u8)),
        new("audio/webm", [".webm", ".weba"], beginning => beginning.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])),
        new("text/plain", [".txt"], IsPlain),
    ];

    // All three are archives, and any archive could be named so: what is packed first tells them from others.
    private static bool IsOffice(ReadOnlySpan<byte> beginning, ReadOnlySpan<byte> folder)
    {
        if (beginning.Length < EntryName || !beginning.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04]))
        {
            return false;
        }

        var length = beginning[EntryNameLength] | (beginning[EntryNameLength + 1] << 8);
        var first = beginning[EntryName..];
        first = first[..Math.Min(length, first.Length)];
        return first.SequenceEqual("[Content_Types].xml"u8) || first.StartsWith("_rels/"u8) || first.StartsWith("docProps/"u8) || first.StartsWith(folder);
    }

    // What a browser or a shell would take for a page or a script is none, whatever its name.
    private static bool IsPlain(ReadOnlySpan<byte> beginning)
    {
        var text = beginning.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? beginning[3..] : beginning;
        text = text.TrimStart(" \t\r\n"u8);
        return !beginning.Contains((byte)0) && !text.StartsWith("<"u8) && !text.StartsWith("#!"u8) && !text.StartsWith("MZ"u8) && !text.StartsWith("%PDF"u8);
    }
}
