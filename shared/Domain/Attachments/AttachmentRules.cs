using System.Globalization;
using System.Text;

namespace MentorFlow.Domain.Attachments;

/// <summary>Which files may be attached; pure.</summary>
public static class AttachmentRules
{
    /// <summary>Of one file, in bytes.</summary>
    public const long Largest = 10 * Megabyte;

    /// <summary>Of all files of a mentorship together, in bytes.</summary>
    public const long LargestTogether = 200 * Megabyte;

    /// <summary>That are sent with one message.</summary>
    public const int Most = 3;

    /// <summary>How many of the first bytes are looked at.</summary>
    public const int Beginning = 512;

    private const long Megabyte = 1024 * 1024;
    private const int LongestName = 120;

    /// <summary>How long who added a file may take it back.</summary>
    public static readonly TimeSpan Regret = TimeSpan.FromDays(1);

    /// <summary>For a form's field: ".pdf,.png".</summary>
    public static string Accepted { get; } = string.Join(',', Endings);

    /// <summary>The same for a recording: a phone opens its recorder for it.</summary>
    public static string AcceptedAudio { get; } = string.Join(
        ',', AttachmentKind.All.Where(kind => IsAudio(kind.MediaType)).SelectMany(kind => kind.Endings).Prepend("audio/*"));

    private static IEnumerable<string> Endings => AttachmentKind.All.SelectMany(kind => kind.Endings);

    private static string Kinds => string.Join(", ", Endings.Select(ending => ending[1..].ToUpperInvariant()));

    /// <returns>What is wrong with a file; null when it can be kept.</returns>
    /// <param name="field">As its sender knows it.</param>
    /// <param name="name">As it was sent.</param>
    /// <param name="bytes">Its size.</param>
    /// <param name="beginning">Its first bytes: <see cref="Beginning"/> of them, or all there are.</param>
    public static FieldError? Check(string field, string name, long bytes, ReadOnlySpan<byte> beginning) => (NameOf(name), KindOf(name)) switch
    {
        (var file, _) when bytes == 0 => new FieldError(field, "rules.file-empty", ("file", file)),
        (var file, _) when bytes > Largest => new FieldError(field, "rules.file-too-large", ("file", file), ("max", Largest / Megabyte)),
        (var file, null) => new FieldError(field, "rules.file-kind", ("file", file), ("kinds", Kinds)),
        (var file, { } kind) when !kind.IsOne(beginning) => new FieldError(field, "rules.file-disguised", ("file", file)),
        _ => null,
    };

    /// <returns>What is wrong with more files where others are; null when there is room for them.</returns>
    /// <param name="kept">What the mentorship has, removed ones among them.</param>
    /// <param name="more">In bytes.</param>
    public static FieldError? CheckTogether(string field, IEnumerable<Attachment> kept, long more) =>
        kept.Where(file => file.RemovedAt is null).Sum(file => file.Bytes) + more > LargestTogether
            ? new FieldError(field, "rules.files-together", ("max", LargestTogether / Megabyte))
            : null;

    /// <summary>Whether the person may still take the file back.</summary>
    public static bool IsRemovable(Attachment file, string personId, DateTimeOffset now) => Remove(file, personId, now).Refusal is null;

    /// <summary>Who added a file takes it back.</summary>
    public static Verdict<Attachment> Remove(Attachment file, string personId, DateTimeOffset now) =>
        file.AddedBy != personId ? RefusalReason.NotAMember
        : file.RemovedAt is not null ? RefusalReason.AlreadyDone
        : now > file.AddedAt + Regret ? RefusalReason.WrongStage
        : file with { RemovedAt = now };

    /// <summary>The name of a file without the path that some browsers send, and without signs that cannot be seen or turn the line around.</summary>
    public static string NameOf(string sent)
    {
        var name = new StringBuilder();
        foreach (var sign in sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
        {
            name.Append(IsShown(sign) ? sign.ToString() : "");
        }

        var shown = name.ToString().Trim();
        var ending = Path.GetExtension(shown);
        return shown.Length <= LongestName || ending.Length >= LongestName ? shown : Cut(shown, LongestName - ending.Length) + ending;
    }

    /// <summary>Whether it can be listened to.</summary>
    public static bool IsAudio(string mediaType) => mediaType.StartsWith("audio/", StringComparison.Ordinal);

    /// <summary>By the ending of its name; null for a kind that is not kept.</summary>
    public static string? MediaTypeOf(string name) => KindOf(name)?.MediaType;

    private static AttachmentKind? KindOf(string name)
    {
        var ending = Path.GetExtension(NameOf(name)).ToLowerInvariant();
        return AttachmentKind.All.FirstOrDefault(kind => kind.Endings.Contains(ending));
    }

    private static bool IsShown(Rune sign) => Rune.GetUnicodeCategory(sign)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && sign != Rune.ReplacementChar;

    // Never between the halves of one sign.
    private static string Cut(string name, int length) => name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
}
