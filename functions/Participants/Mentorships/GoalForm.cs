using System.Globalization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Between a goal and its forms. What cannot be read becomes a value that the rules refuse, with their words.</summary>
internal static class GoalForm
{
    public static FormState Of(GoalWords words) => FormState.Of(
    [
        ("specific", words.Specific),
        ("measure", words.Measure),
        ("achievable", words.Achievable),
        ("relevant", words.Relevant),
        ("due", DateText(words.Due)),
    ]);

    public static GoalWords Read(IFormCollection form) =>
        new(Said(form, "specific"), Said(form, "measure"), Said(form, "achievable"), Said(form, "relevant"), DateIn(form, "due"));

    /// <summary>With line breaks as they are stored.</summary>
    public static string Said(IFormCollection form, string field) => form[field].ToString().Trim().ReplaceLineEndings("\n");

    public static DateOnly DateIn(IFormCollection form, string field) =>
        DateOnly.TryParseExact(form[field], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : DateOnly.MinValue;

    /// <returns>-1 where there is none.</returns>
    public static int NumberIn(IFormCollection form, string field) =>
        int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>A UUID that the form made, so that the same form sent twice is one thing.</summary>
    public static string IdIn(IFormCollection form) =>
        (Guid.TryParseExact(form["id"], "N", out var given) ? given : Guid.NewGuid()).ToString("N");

    public static string NewId() => Guid.NewGuid().ToString("N");

    public static string DateText(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
