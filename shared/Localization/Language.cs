using System.Globalization;

namespace MentorFlow.Localization;

/// <summary>A language that people are written to in: a folder of files, and nothing else that knows of it.</summary>
/// <param name="Tag">BCP 47, in lower case where it has one part: "fr".</param>
/// <param name="Name">What those who speak it call it.</param>
/// <param name="Culture">Whose dates, times and numbers are written.</param>
/// <param name="Plurals">Which form a number takes.</param>
/// <param name="Messages">Every text, by key.</param>
public sealed record Language(string Tag, string Name, CultureInfo Culture, PluralRules Plurals, IReadOnlyDictionary<string, Message> Messages)
{
    /// <summary>How the first day of a month is written in place of its number ("1er"); empty where it is a number like any other.</summary>
    public string FirstOfMonth { get; init; } = "";

    /// <summary>Words that lose their last letter before a vowel, as the "de" of "d'Inês" does.</summary>
    public IReadOnlyList<string> Elided { get; init; } = [];

    /// <summary>What people there call cities that are the names of zones ("Lisbonne" for "Lisbon").</summary>
    public IReadOnlyDictionary<string, string> Cities { get; init; } = new Dictionary<string, string>();
}
