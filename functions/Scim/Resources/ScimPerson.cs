using System.Text.Json.Nodes;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Scim;
using MentorFlow.Functions.Scim.Filters;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Functions.Scim.Resources;

/// <summary>From an account to what it says about the person; pure.</summary>
internal static class ScimPerson
{
    /// <param name="user">In the types of the schemas.</param>
    public static ScimClaims Of(JsonObject user)
    {
        var enterprise = user[UserSchema.EnterpriseId] as JsonObject;
        var mentoring = user[UserSchema.MentoringId] as JsonObject;
        var emails = (user["emails"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var userName = Text(user, "userName")!;
        var (given, family) = NameOf(user);
        return new ScimClaims(
            userName,
            Text(user, "externalId"),
            Text(enterprise, "employeeNumber"),
            [.. emails.Select(email => Text(email, "value")).OfType<string>()],
            IsActive: !IsFalse(user["active"]),
            IsOnLeave: mentoring?["onLeave"] is JsonValue leave && leave.TryGetValue<bool>(out var isOnLeave) && isOnLeave,
            Text(enterprise?["manager"] as JsonObject, "value"),
            new HrisFields(
                given,
                family,
                MainAddress(emails, userName),
                Title: Text(user, "title"),
                Level: mentoring?["level"] is JsonValue level && level.TryGetValue<long>(out var number) && number is >= 0 and <= 100 ? (int)number : null,
                Team: Text(enterprise, "department"),
                Site: Text(mentoring, "site"),
                TimeZone: Text(user, "timezone"),
                Language: LanguageOf(Text(user, "preferredLanguage") ?? Text(user, "locale")),
                HireDate: Moments.Parse(Text(mentoring, "hireDate")) is { } hired ? DateOnly.FromDateTime(hired.UtcDateTime) : null));
    }

    /// <summary>Where only the whole name is known, its last word is the family name.</summary>
    private static (string? Given, string? Family) NameOf(JsonObject user)
    {
        var name = user["name"] as JsonObject;
        var (given, family) = (Text(name, "givenName"), Text(name, "familyName"));
        if (given is not null || family is not null)
        {
            return (given, family);
        }

        var whole = (Text(name, "formatted") ?? Text(user, "displayName"))?.Trim();
        return whole?.LastIndexOf(' ') is > 0 and var space ? (whole[..space].TrimEnd(), whole[(space + 1)..]) : (null, null);
    }

    private static string? MainAddress(List<JsonObject> emails, string userName)
    {
        var main = emails.FirstOrDefault(email => IsTrue(email["primary"]))
            ?? emails.FirstOrDefault(email => "work".Equals(Text(email, "type"), StringComparison.OrdinalIgnoreCase))
            ?? emails.FirstOrDefault();
        return Text(main, "value") ?? (PersonRules.IsMailAddress(userName) ? userName : null);
    }

    // "en-US,en;q=0.8" as in Accept-Language, "fr_CA" as in a locale.
    private static string? LanguageOf(string? said) => said?.Split(',', ';')[0].Trim().Replace('_', '-');

    private static bool IsFalse(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var has) && !has;

    private static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var has) && has;

    private static string? Text(JsonObject? holder, string name) =>
        holder?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
