using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Cohorts;

/// <summary>The enrolled people of a program, as the console gives them out: under made-up names, and with made-up words.</summary>
internal static class ExportedCohort
{
    private const long Largest = 32 * 1024 * 1024;

    private const string AnyZone = "Etc/UTC";

    /// <exception cref="BadInputException">The file cannot be read, or too few of its people fit the program.</exception>
    public static async Task<IReadOnlyList<CohortMember>> ReadAsync(string path, RehearsalSettings settings)
    {
        var read = JsonFile.Read<RehearsalPeople>(await InputFile.ReadAsync(path, Largest), "people");
        var export = read.Value ?? throw InputFile.Broken(path, read.Refusal!);
        var roles = settings.Program.Roles();
        var people = export.People.Where(person => person.Id.Length > 0 && roles.Contains(person.Role)).DistinctBy(person => person.Id).ToList();
        return people.Count is < RehearsalSettings.FewestPeople or > RehearsalSettings.MostPeople
            ? throw new BadInputException(
                $"{path} has {people.Count} people in roles of the program; a rehearsal takes from {RehearsalSettings.FewestPeople} to {RehearsalSettings.MostPeople}.")
            : [.. people.Select((person, i) => Member(person, i + 1, settings))];
    }

    private static CohortMember Member(RehearsedPerson person, int number, RehearsalSettings settings)
    {
        var chance = Chance.Of(settings.Seed, $"profile {person.Id}");
        var listed = new ImportedPerson(
            person.Id,
            chance.Pick(CohortWords.GivenNames),
            chance.Pick(CohortWords.FamilyNames),
            $"person{number}@example.com",
            person.Manager,
            Title: null,
            person.Level,
            person.Team,
            person.Site,
            person.Zone is { } zone && TimeZones.IsKnown(zone) ? zone : AnyZone,
            person.Language,
            HireDate: null,
            SkillsOffered: [],
            Needs: [],
            RoleWish: null);
        return new CohortMember(listed, person.Role, ProfileOf(person, listed, chance), settings.ProgramId);
    }

    // Who has no profile yet, or one that no form of today would take, gets one that is made up.
    private static Profile ProfileOf(RehearsedPerson person, ImportedPerson listed, Chance chance)
    {
        var drawn = ProfileDraw.Of(listed, person.Role, chance);
        var own = person.Profile is not { } told
            ? drawn
            : drawn with
            {
                Offers = told.Offers,
                Needs = told.Needs,
                Interests = told.Interests,
                Availability = told.Availability,
                Languages = told.Languages,
                Style = told.Style,
                Learning = told.Learning,
                Capacity = told.Capacity,
                DeclaredConflicts = told.Conflicts,
            };
        return ProfileRules.Check(own, person.Role, Math.Max(1, own.Capacity)).Count == 0 ? own : drawn;
    }
}
