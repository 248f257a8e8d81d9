using MentorFlow.Domain.Pages;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>News on the page of a program.</summary>
/// <param name="TrackId">For the people of that track; null for everybody's page.</param>
/// <param name="Titles">By language.</param>
/// <param name="Words">By language; null for titles alone.</param>
/// <param name="At">UTC.</param>
public sealed record NewsFacts(
    string NewsId, string? TrackId, IReadOnlyDictionary<string, string> Titles, IReadOnlyDictionary<string, string>? Words, DateTimeOffset At)
{
    public static NewsFacts Of(NewsItem news) => new(news.NewsId, news.TrackId, news.Titles, news.Words, news.At);
}
