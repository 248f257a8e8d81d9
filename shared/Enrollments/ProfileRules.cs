using MentorFlow.People;

namespace MentorFlow.Enrollments;

/// <summary>The rules of a profile, each answered with the field it concerns.</summary>
public static class ProfileRules
{
    public const int MostSkills = 12;
    public const int LongestText = 2000;
    public const int MostMentorships = 5;

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
        Require(TimeZones.IsKnown(profile.Zone), "zone", $"'{profile.Zone}' is not an IANA time zone such as Europe/Paris");
        Require(profile.Languages.Count > 0, "languages", "name at least one language");
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
        return errors;

        void Require(bool holds, string field, string rule)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule));
            }
        }
    }
}
