using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>The people of a program as a rehearsal needs them: nobody's name, address or words, only what matching and clocks go by.</summary>
public sealed record RehearsalPeople(IReadOnlyList<RehearsedPerson> People);

/// <param name="Id">Names them within the file.</param>
/// <param name="Zone">IANA time zone; null where nobody has said.</param>
/// <param name="Language">BCP 47 tag; null where nobody has said.</param>
/// <param name="Level">Seniority, 1 (junior) to 10 (executive); null where it is not known.</param>
/// <param name="Manager">Id of the manager, who need not take part; null where there is none.</param>
/// <param name="Profile">Null while they have not filled it in: then one is made up.</param>
public sealed record RehearsedPerson(
    string Id,
    ProgramRole Role,
    string? Zone = null,
    string? Language = null,
    int? Level = null,
    string? Team = null,
    string? Site = null,
    string? Manager = null,
    RehearsedProfile? Profile = null);

/// <summary>Of a profile what is chosen from lists.</summary>
/// <param name="Conflicts">Ids of people not to be matched with.</param>
public sealed record RehearsedProfile(
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Interests,
    IReadOnlyList<WeeklyWindow> Availability,
    IReadOnlyList<string> Languages,
    CommunicationStyle Style,
    LearningPreference Learning,
    int Capacity,
    IReadOnlyList<string> Conflicts)
{
    public static RehearsedProfile Of(Profile profile) => new(
        profile.Offers,
        profile.Needs,
        profile.Interests,
        profile.Availability,
        profile.Languages,
        profile.Style,
        profile.Learning,
        profile.Capacity,
        profile.DeclaredConflicts);
}
