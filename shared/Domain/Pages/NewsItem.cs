using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Pages;

/// <summary>Short news on the page of a program, or of one of its tracks.</summary>
/// <param name="NewsId">A UUID: the same one again changes what is there.</param>
/// <param name="TrackId">For the people of that track; null for everybody's page.</param>
/// <param name="Titles">By language (BCP 47 tag); one at least.</param>
/// <param name="Words">By language; null for a title alone.</param>
/// <param name="At">When it was written first, UTC.</param>
public sealed record NewsItem(
    string ProgramId,
    string NewsId,
    string? TrackId,
    IReadOnlyDictionary<string, string> Titles,
    IReadOnlyDictionary<string, string>? Words,
    DateTimeOffset At) : IDocument
{
    public const int LongestTitle = 120;

    public const int LongestWords = 1000;

    /// <summary>Of one program; an old one goes before another comes.</summary>
    public const int Most = 60;

    public static string Type => "news";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, NewsId).Id;

    public static Key<NewsItem> KeyOf(string programId, string newsId) => new(Partition.Program(programId), $"news:{newsId}");

    /// <param name="language">BCP 47 tag; null where none is known.</param>
    public string TitleIn(string? language) => WordsByLanguage.In(Titles, language) ?? "";

    /// <returns>Null where there is a title alone.</returns>
    public string? WordsIn(string? language) => WordsByLanguage.In(Words, language);
}
