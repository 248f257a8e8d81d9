namespace MentorFlow.Content;

/// <summary>How many words a text has, and how long it takes: computed, so that no file can promise a time that nobody needs.</summary>
public static class ContentWords
{
    private const int AMinute = 200;

    private static readonly TimeSpan Question = TimeSpan.FromSeconds(30);

    private static readonly char[] Between = [' ', '\u00a0', '\n', '\t', '—', '–', '/'];

    /// <summary>Counts what holds a letter or a digit: in French, signs stand by themselves.</summary>
    public static int In(string text) =>
        text.Split(Between, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    /// <summary>Whole minutes, at least one.</summary>
    public static int Minutes(int words, int questions = 0) => Math.Max(
        1, (int)Math.Ceiling((TimeSpan.FromMinutes((double)words / AMinute) + (questions * Question)).TotalMinutes));
}
