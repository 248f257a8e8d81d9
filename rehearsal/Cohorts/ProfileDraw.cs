using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;

namespace MentorFlow.Rehearsal.Cohorts;

/// <summary>What a person will say of themselves: what the list says, and made up where it is silent.</summary>
internal static class ProfileDraw
{
    private static readonly DayOfWeek[] Workdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static Profile Of(ImportedPerson person, ProgramRole role, Chance chance)
    {
        var (isMentor, isMentee) = (role is ProgramRole.Mentor, role is ProgramRole.Mentee);
        var profile = new Profile(
            Offers: isMentee ? [] : OrSome(person.SkillsOffered, 4),
            Needs: isMentor ? [] : OrSome(person.Needs, 3),
            Interests: chance.Some(CohortWords.Interests, chance.From(1, 3)),
            Goals: isMentor ? "Pass on what took me years to learn." : "Find and reach my next role.",
            Availability: [.. chance.Some(Workdays, chance.From(2, 4)).Order().Select(day => Window(day, chance))],
            person.TimeZone,
            Languages: [.. new[] { "en", person.Language ?? "en" }.Distinct()],
            chance.Pick(Enum.GetValues<CommunicationStyle>()),
            chance.Pick(Enum.GetValues<LearningPreference>()),
            Capacity: isMentor ? chance.From(1, 3) : 1,
            DeclaredConflicts: [],
            Motivation: "I want to learn from somebody outside my team.",
            chance.Happens(0.1) ? new Accommodations(new TimeOnly(18, 0), new TimeOnly(9, 0)) : Accommodations.None);

        // Who takes several at once has done it before.
        return profile with { HasExperience = profile.Capacity > 1 };

        IReadOnlyList<string> OrSome(IReadOnlyList<string> told, int most) =>
            told.Count > 0 ? [.. told.Take(ProfileRules.MostSkills)] : chance.Some(CohortWords.Skills, chance.From(2, most));
    }

    private static WeeklyWindow Window(DayOfWeek day, Chance chance)
    {
        var from = chance.From(8, 15);
        return new WeeklyWindow(day, new TimeOnly(from, 0), new TimeOnly(from + chance.From(2, 4), 0));
    }
}
