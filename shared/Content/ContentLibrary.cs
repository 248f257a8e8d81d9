using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace MentorFlow.Content;

/// <summary>
/// All words of training and help: files that are built in, and those of an organization in their place or beside them. What a language lacks, it has
/// in English.
/// </summary>
public sealed class ContentLibrary
{
    /// <summary>What everything is written in first.</summary>
    public const string Fallback = "en";

    private readonly FrozenDictionary<(ContentKind Kind, string Id, string Language), ContentFile> files;
    private readonly ConcurrentDictionary<string, ContentShelf> shelves = new(StringComparer.Ordinal);

    internal ContentLibrary(IEnumerable<ContentFile> files, IReadOnlyList<string> languages)
    {
        this.files = files.ToFrozenDictionary(file => (file.Kind, file.Id, file.Language));
        Languages = languages;
    }

    /// <summary>What is built in, and nothing else.</summary>
    public static ContentLibrary BuiltIn { get; } = new(ContentFiles.Embedded(), ContentFiles.Languages);

    /// <summary>Tags of the languages that the product speaks.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Every file, in every language.</summary>
    public IEnumerable<ContentFile> Files => files.Values.OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>What is built in, with the files of a folder in its place or beside it.</summary>
    /// <param name="folder">Laid out as the files are that are built in: "modules/listen-first.fr.md".</param>
    /// <exception cref="SettingException">A file of it cannot be used; the message names it, the line and what must stand there.</exception>
    public static ContentLibrary With(string folder)
    {
        try
        {
            var own = ContentFiles.In(folder);
            var taken = own.Select(file => (file.Kind, file.Id, file.Language)).ToHashSet();
            var library = new ContentLibrary(
                [.. own, .. BuiltIn.files.Values.Where(file => !taken.Contains((file.Kind, file.Id, file.Language)))], BuiltIn.Languages);
            foreach (var language in library.Languages)
            {
                library.In(language);
            }

            return ContentRules.Check(library).FirstOrDefault(fault => fault.IsGrave) is { } grave
                ? throw new ContentException(grave.Path, grave.Line, grave.What)
                : library;
        }
        catch (Exception unusable) when (unusable is ContentException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"The setting Content:Folder leads to what cannot be used. {unusable.Message}", unusable);
        }
    }

    /// <param name="language">BCP 47 tag.</param>
    public ContentShelf In(string language) => shelves.GetOrAdd(Nearest(language), nearest => new ContentShelf(this, nearest));

    /// <summary>In that language, or else in English, or else in any. Null where there is no such file.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public ContentFile? Find(ContentKind kind, string id, string language) =>
        files.GetValueOrDefault((kind, id, Nearest(language)))
        ?? files.GetValueOrDefault((kind, id, Fallback))
        ?? files.Values.FirstOrDefault(file => file.Kind == kind && file.Id == id);

    /// <exception cref="KeyNotFoundException">There is no such file: a defect.</exception>
    public ContentFile Get(ContentKind kind, string id, string language) =>
        Find(kind, id, language) ?? throw new KeyNotFoundException($"There is no content {kind}/{id}.");

    /// <summary>Every file of a kind, by the order that the files say, then by id.</summary>
    public IReadOnlyList<ContentFile> All(ContentKind kind, string language) =>
    [
        .. files.Keys.Where(key => key.Kind == kind)
            .Select(key => key.Id)
            .Distinct()
            .Select(id => Get(kind, id, language))
            .OrderBy(file => file.Number("order", int.MaxValue))
            .ThenBy(file => file.Id, StringComparer.Ordinal),
    ];

    /// <summary>As it is there in that very language; null where it is not.</summary>
    internal ContentFile? Exactly(ContentKind kind, string id, string language) => files.GetValueOrDefault((kind, id, language));

    private string Nearest(string language) =>
        Languages.Contains(language) ? language
        : language.Split('-')[0] is var first && Languages.Contains(first) ? first
        : Fallback;
}
