using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Enrollments;

/// <summary>The rules of a profile, each answered with the field it concerns.</summary>
public static class ProfileRules
{
    public const int MostSkills = 12;
    public const int LongestItem = 100;
    public const int LongestText = 2000;
    public const int MostMentorships = 5;

    private static readonly string LongItem = $"each at most {LongestItem} characters";

    public static IReadOnlyList<FieldError> Check(Profile profile, ProgramRole role)
    {
        var errors = new List<FieldError>();
        Require(role is ProgramRole.Mentee || profile.Offers.Count > 0, "offers", "name at least one skill you can share");
        Require(role is ProgramRole.Mentor || profile.Needs.Count > 0, "needs", "name at least one skill you want to grow");
        Require(profile.Offers.Count <= MostSkills, "offers", $"at most {MostSkills}");
        Require(profile.Needs.Count <= MostSkills, "needs", $"at most {MostSkills}");
        Require(profile.Interests.Count <= MostSkills, "interests", $"at most {MostSkills}");
        Require(profile.Availability.Count > 0, "availability", "choose at least one weekly window");
        Require(profile.Availability.All(window => window.To > window.From), "availability", "each window must end after it starts");
        Require(TimeZones.NameOf(profile.Zone) is not null, "zone", $"'{profile.Zone}' is not a time zone such as Europe/Paris or W. Europe Standard Time");
        Require(profile.Offers.All(IsItem), "offers", LongItem);
        Require(profile.Needs.All(IsItem), "needs", LongItem);
        Require(profile.Interests.All(IsItem), "interests", LongItem);
        Require(profile.Languages.Count is > 0 and <= MostSkills, "languages", $"name at least one language and at most {MostSkills}");

        // Matching compares them: "English" would have no language in common with "en".
        Require(profile.Languages.All(PersonRules.IsLanguage), "languages", "write each as its short tag, such as en, fr or pt-BR");
        Require(
            role is ProgramRole.Mentor ? profile.Capacity is >= 1 and <= MostMentorships : profile.Capacity is 1,
            "capacity",
            role is ProgramRole.Mentor ? $"from 1 to {MostMentorships} mentorships at once" : "is 1");
        Require(profile.Goals.Length <= LongestText, "goals", $"at most {LongestText} characters");
        Require(profile.Motivation.Length <= LongestText, "motivation", $"at most {LongestText} characters");
        Require(
            profile.Accommodations.QuietFrom.HasValue == profile.Accommodations.QuietTo.HasValue,
            "quietHours",
            "need both a beginning and an end");
        Require(profile.Accommodations.Notes is null or { Length: <= LongestText }, "notes", $"at most {LongestText} characters");
        return errors;

        static bool IsItem(string text) => text.Length <= LongestItem;

        void Require(bool holds, string field, string rule)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule));
            }
        }
    }
}
