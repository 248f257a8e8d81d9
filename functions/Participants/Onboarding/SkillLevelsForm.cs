using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>
/// Between what somebody says of their skills and the fields of a form: rows by number, and the skill of each beside it, so that a form that stood open
/// while the profile changed says nothing of another skill.
/// </summary>
internal static class SkillLevelsForm
{
    public const string Offers = "offers";
    public const string Needs = "needs";

    public static string SkillOf(string list) => $"{list}-skill";

    public static string Level(string list, int row) => $"{list}-level-{row}";

    public static string Weight(int row) => $"{Needs}-weight-{row}";

    public static FormState Of(Profile profile) => FormState.Of(
    [
        .. profile.Offers.Select((skill, row) => Field(Level(Offers, row), profile.OfferLevels, skill)),
        .. profile.Needs.Select((skill, row) => Field(Level(Needs, row), profile.NeedLevels, skill)),
        .. profile.Needs.Select((skill, row) => Field(Weight(row), profile.NeedWeights, skill)),
    ]);

    public static SkillLevels Read(IFormCollection form) => new(
        Read(form, Offers, row => Level(Offers, row)),
        Read(form, Needs, row => Level(Needs, row)),
        Read(form, Needs, Weight));

    private static (string Field, StringValues Value) Field(string name, IReadOnlyDictionary<string, int>? said, string skill) =>
        (name, SkillLevels.Said(said, skill)?.ToString(CultureInfo.InvariantCulture));

    private static Dictionary<string, int>? Read(IFormCollection form, string list, Func<int, string> fieldOf)
    {
        var said = new Dictionary<string, int>(StringComparer.Ordinal);
        var skills = form[SkillOf(list)];
        for (var row = 0; row < skills.Count; row++)
        {
            if (skills[row] is { Length: > 0 } skill
                && int.TryParse(form[fieldOf(row)], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                said[skill] = number;
            }
        }

        return said.Count == 0 ? null : said;
    }
}
