using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Matching;

/// <summary>What a button of the page of a choice does: "veto:{person}".</summary>
internal static class ChoiceForm
{
    public const string Act = "act";
    public const string Save = "save";
    public const string Add = "add";
    public const string Up = "up";
    public const string Drop = "drop";
    public const string Veto = "veto";
    public const string Back = "back";

    /// <summary>What is wrong with the order stands here.</summary>
    public const string Order = "rank";

    /// <summary>Whether a button of the page does it.</summary>
    public static bool Knows(string act) => act is Save or Add or Up or Drop or Veto or Back;

    public static string With(string act, string personId) => $"{act}:{personId}";

    public static string Field(string personId) => $"rank-{personId}";

    public static (string Act, string PersonId) Read(IFormCollection form) => form[Act].ToString().Split(':', 2) switch
    {
        [var act, var person] => (act, person),
        [var act] => (act, ""),
        _ => ("", ""),
    };

    /// <summary>People by the numbers that were given, the lowest first; who has none is not ranked.</summary>
    /// <param name="offered">Person ids.</param>
    /// <returns>Null where two have the same number.</returns>
    public static IReadOnlyList<string>? Ranked(IFormCollection form, IEnumerable<string> offered)
    {
        var numbers = offered
            .Select(person => (Person: person, Number: NumberOf(form[Field(person)])))
            .Where(one => one.Number is not null)
            .OrderBy(one => one.Number)
            .ToList();
        return numbers.DistinctBy(one => one.Number).Count() < numbers.Count ? null : [.. numbers.Select(one => one.Person)];
    }

    private static int? NumberOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
