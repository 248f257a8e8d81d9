using System.Globalization;

namespace MentorFlow.Domain.Surveys;

/// <summary>What a survey is about: a mentorship, with a number where its members are asked the same again.</summary>
public static class SurveySubject
{
    private const char Mark = '.';

    private const int Most = 99;

    /// <param name="number">Counts those of one kind, from 1; the first has none in its subject.</param>
    public static string Of(string mentorshipId, int number) =>
        number == 1 ? mentorshipId : string.Create(CultureInfo.InvariantCulture, $"{mentorshipId}{Mark}{number}");

    /// <summary>Whether a text is one: an address can name anything, and every subject has answers of its own.</summary>
    public static bool IsOne(string text) => text.Split(Mark) switch
    {
        [{ Length: > 0 }] => true,
        [{ Length: > 0 }, var number] => NumberOf(text) is > 0 and <= Most and var read && number == read.ToString(CultureInfo.InvariantCulture),
        _ => false,
    };

    public static string MentorshipOf(string subject) => subject.Split(Mark)[0];

    /// <returns>From 1.</returns>
    public static int NumberOf(string subject) =>
        subject.Split(Mark) is [_, var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
