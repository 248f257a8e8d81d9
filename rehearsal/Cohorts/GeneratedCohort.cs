using System.Globalization;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Cohorts;

/// <summary>
/// A made-up organization: one reporting tree over several continents, the senior more often mentors than the junior, a few hired while the program
/// runs. Where juniors mentor, it is the other way round.
/// </summary>
internal static class GeneratedCohort
{
    private const double MentorShare = 0.4;
    private const double HiredLaterShare = 0.04;
    private const int Reports = 6;

    public static IReadOnlyList<CohortMember> Make(RehearsalSettings settings)
    {
        var (people, program) = (settings.People, settings.Program);
        var chance = Chance.Of(settings.Seed, "cohort");
        var up = program.Form is ProgramForm.Reverse ? -1 : 1;
        var drawn = Enumerable.Range(0, people).Select(number => Draw(number, chance)).ToList();
        var mentors = drawn.OrderByDescending(person => (up * person.Level) + chance.Between(0, 4)).Take((int)Math.Round(people * MentorShare)).ToHashSet();
        var hiredLater = (int)(people * HiredLaterShare);
        return [.. drawn.Select((person, number) =>
        {
            var role = program.Roles() is [var only] ? only : mentors.Contains(person) ? ProgramRole.Mentor : ProgramRole.Mentee;

            // People who come from outside come at the leaves of the tree, where the program lets everybody in who is hired.
            var later = role is not ProgramRole.Mentor && LetsIn(program, role) && number >= people - (2 * hiredLater) && chance.Happens(0.6);
            return new CohortMember(
                person, role, ProfileDraw.Of(person, role, chance), settings.ProgramId, later ? TimeSpan.FromDays(chance.From(7, 100)) : null);
        })];
    }

    private static bool LetsIn(ProgramDefinition program, ProgramRole role) =>
        program.EntryRules?.FirstOrDefault(rule => rule.On is TurningPoint.Hired) == new EntryRule(TurningPoint.Hired, role);

    private static ImportedPerson Draw(int number, Chance chance)
    {
        var place = chance.Pick(CohortWords.Places);
        var (given, family) = (chance.Pick(CohortWords.GivenNames), chance.Pick(CohortWords.FamilyNames));
        return new ImportedPerson(
            IdOf(number),
            given,
            family,
            $"{IdOf(number).ToLowerInvariant()}@example.com",
            number == 0 ? null : IdOf((number - 1) / Reports),
            Title: null,
            Level: Math.Clamp(10 - (2 * DepthOf(number)) + chance.From(-1, 1), 1, 10),
            chance.Pick(CohortWords.Teams),
            place.Name,
            place.Zone,
            place.Language,
            HireDate: null,
            SkillsOffered: [],
            Needs: [],
            RoleWish: null);
    }

    private static int DepthOf(int number) => number == 0 ? 0 : 1 + DepthOf((number - 1) / Reports);

    private static string IdOf(int number) => $"E{(number + 1).ToString("D5", CultureInfo.InvariantCulture)}";
}
