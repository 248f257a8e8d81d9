namespace MentorFlow.Domain.Pages;

/// <summary>News as somebody writes them.</summary>
/// <param name="Titles">By language; one at least.</param>
/// <param name="Words">By language; null for a title alone.</param>
/// <param name="TrackId">Null for everybody's page.</param>
public sealed record NewsDraft(
    IReadOnlyDictionary<string, string>? Titles, IReadOnlyDictionary<string, string>? Words = null, string? TrackId = null);

/// <summary>What a coordinator writes on the page of a program; pure.</summary>
public static class NewsDecisions
{
    /// <param name="known">What stands under that id; null for nothing.</param>
    /// <param name="tracks">Ids of the tracks that the program has.</param>
    /// <param name="count">How many news the program has.</param>
    /// <param name="languages">BCP 47 tags of the languages that texts are written in.</param>
    public static Verdict<NewsItem> Save(
        string programId,
        NewsItem? known,
        string newsId,
        NewsDraft draft,
        IReadOnlyList<string> tracks,
        int count,
        IReadOnlyList<string> languages,
        DateTimeOffset now)
    {
        var (titles, words) = (WordsByLanguage.Tidy(draft.Titles), WordsByLanguage.Tidy(draft.Words));
        var trackId = string.IsNullOrEmpty(draft.TrackId) ? null : draft.TrackId;
        var errors = new List<FieldError>();
        Require(Guid.TryParseExact(newsId, "D", out _), "newsId", "rules.uuid");
        Require(titles.Count > 0, $"titles.{languages[0]}", "rules.not-empty");
        foreach (var (language, title) in titles)
        {
            Require(languages.Contains(language), $"titles.{language}", "rules.one-of", ("choices", string.Join(", ", languages)));
            Require(
                title.Length <= NewsItem.LongestTitle && !title.Any(char.IsControl),
                $"titles.{language}",
                "rules.one-line",
                ("max", NewsItem.LongestTitle));
        }

        foreach (var (language, text) in words)
        {
            Require(languages.Contains(language), $"words.{language}", "rules.one-of", ("choices", string.Join(", ", languages)));
            Require(!languages.Contains(language) || titles.ContainsKey(language), $"titles.{language}", "rules.not-empty");
            Require(text.Length <= NewsItem.LongestWords, $"words.{language}", "rules.too-long", ("max", NewsItem.LongestWords));
        }

        Require(trackId is null || tracks.Contains(trackId), "trackId", "rules.choose-one");
        Require(known is not null || count < NewsItem.Most, $"titles.{languages[0]}", "rules.news-most", ("max", NewsItem.Most));
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var saved = new NewsItem(programId, newsId, trackId, titles, words.Count == 0 ? null : words, known?.At ?? now);
        return known is not null && IsSame(known, saved) ? RefusalReason.AlreadyDone : saved;

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    private static bool IsSame(NewsItem known, NewsItem saved) =>
        known.TrackId == saved.TrackId && WordsByLanguage.IsSame(known.Titles, saved.Titles) && WordsByLanguage.IsSame(known.Words, saved.Words);
}
