using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Enrollments;

/// <summary>The rules of a profile, each answered with the field it concerns.</summary>
public static class ProfileRules
{
    public const int MostSkills = 12;
    public const int LongestItem = 100;
    public const int LongestText = 2000;
    public const int MostMentorships = 5;

    /// <summary>Minutes between two breaks.</summary>
    public const int ShortestSpell = 10;

    public const int LongestSpell = 120;

    /// <param name="places">Mentorships at once that the program allows in that role; null for what is usual.</param>
    public static IReadOnlyList<FieldError> Check(Profile profile, ProgramRole role, int? places = null)
    {
        var most = places ?? (role is ProgramRole.Mentor ? MostMentorships : 1);
        var errors = new List<FieldError>();
        Require(role is ProgramRole.Mentee || profile.Offers.Count > 0, "offers", "rules.offers");
        Require(role is ProgramRole.Mentor || profile.Needs.Count > 0, "needs", "rules.needs");
        Require(profile.Offers.Count <= MostSkills, "offers", "rules.at-most", ("max", MostSkills));
        Require(profile.Needs.Count <= MostSkills, "needs", "rules.at-most", ("max", MostSkills));
        Require(profile.Interests.Count <= MostSkills, "interests", "rules.at-most", ("max", MostSkills));
        Require(profile.Availability.Count > 0, "availability", "rules.availability");
        Require(profile.Availability.All(window => window.To > window.From), "availability", "rules.window-order");
        Require(TimeZones.NameOf(profile.Zone) is not null, "zone", "rules.unknown-zone", ("zone", profile.Zone));
        Require(profile.Offers.All(IsItem), "offers", "rules.items-too-long", ("max", LongestItem));
        Require(profile.Needs.All(IsItem), "needs", "rules.items-too-long", ("max", LongestItem));
        Require(profile.Interests.All(IsItem), "interests", "rules.items-too-long", ("max", LongestItem));
        Require(profile.Languages.Count is > 0 and <= MostSkills, "languages", "rules.languages", ("max", MostSkills));

        // Matching compares them: "English" would have no language in common with "en".
        Require(profile.Languages.All(PersonRules.IsLanguage), "languages", "rules.language-tags");
        Require(
            profile.Capacity >= 1 && profile.Capacity <= most,
            "capacity",
            role is ProgramRole.Mentor || most > 1 ? "rules.capacity" : "rules.capacity-one",
            ("max", most));
        Require(profile.Goals.Length <= LongestText, "goals", "rules.too-long", ("max", LongestText));
        Require(profile.Motivation.Length <= LongestText, "motivation", "rules.too-long", ("max", LongestText));
        Require(
            profile.Accommodations.QuietFrom.HasValue == profile.Accommodations.QuietTo.HasValue,
            "quietHours",
            "rules.quiet-hours");
        Require(profile.Accommodations.Notes is null or { Length: <= LongestText }, "notes", "rules.too-long", ("max", LongestText));
        Require(
            profile.Accommodations.BreakEvery is null or (>= ShortestSpell and <= LongestSpell),
            "breakEvery",
            "rules.minutes",
            ("min", ShortestSpell),
            ("max", LongestSpell));
        errors.AddRange(ProfileDetailRules.Check(profile));
        return errors;

        static bool IsItem(string text) => text.Length <= LongestItem;

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }
}
