using MentorFlow.Providers.Mime;

namespace MentorFlow.Providers.Outbox;

/// <summary>Reads back what <see cref="OutboxMailSender"/> has written, for the page that shows mails.</summary>
public sealed class OutboxFolder(string folder)
{
    /// <summary>The latest mails first.</summary>
    /// <param name="limit">The most to return.</param>
    public IReadOnlyList<OutboxMail> List(int limit = 100) => Directory.Exists(folder)
        ?
        [
            .. new DirectoryInfo(folder)
                .EnumerateFiles("*.eml")
                .OrderByDescending(file => file.LastWriteTimeUtc)
                .ThenBy(file => file.Name, StringComparer.Ordinal)
                .Take(limit)
                .Select(file => Read(file.FullName)),
        ]
        : [];

    /// <returns>Null when there is no such mail.</returns>
    public OutboxMail? Find(Guid id) => File.Exists(FileOf(folder, id)) ? Read(FileOf(folder, id)) : null;

    internal static string FileOf(string folder, Guid id) => Path.Combine(folder, $"{id:N}.eml");

    private static OutboxMail Read(string file)
    {
        using var source = File.OpenRead(file);
        var id = Guid.ParseExact(Path.GetFileNameWithoutExtension(file), "N");
        return new OutboxMail(id, File.GetLastWriteTimeUtc(file), ReadMail.From(source));
    }
}

/// <param name="WrittenAt">UTC, by the host's clock.</param>
public sealed record OutboxMail(Guid Id, DateTimeOffset WrittenAt, ReadMail Mail);
