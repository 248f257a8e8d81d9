using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Localization;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Cohorts;

/// <summary>The cohort of a file, as for the import. Rows with errors stay out, as they would there.</summary>
internal static class ListedCohort
{
    private const double MentorShare = 0.4;

    /// <exception cref="BadInputException">The file cannot be read, or too few of its rows can.</exception>
    public static async Task<IReadOnlyList<CohortMember>> ReadAsync(string path, RehearsalSettings settings)
    {
        var report = await OpenAsync(path);
        if (report.People.Count < RehearsalSettings.FewestPeople)
        {
            var first = report.Errors.Count > 0
                ? $" The first error stands in line {report.Errors[0].Line}, {report.Errors[0].Column}: {Languages.BuiltIn.English.Say(report.Errors[0].Rule)}"
                : "";
            throw new BadInputException($"{path} has {report.People.Count} usable rows; a rehearsal needs at least {RehearsalSettings.FewestPeople}.{first}");
        }

        return [.. report.People.Select(person =>
        {
            var chance = Chance.Of(settings.Seed, $"profile {person.ExternalId}");
            var role = person.RoleWish switch
            {
                _ when settings.Program.Roles() is [var only] => only,
                RoleWish.Mentor or RoleWish.Both => ProgramRole.Mentor,
                RoleWish.Mentee => ProgramRole.Mentee,
                _ => chance.Happens(MentorShare) ? ProgramRole.Mentor : ProgramRole.Mentee,
            };
            return new CohortMember(person, role, ProfileDraw.Of(person, role, chance), settings.ProgramId);
        })];
    }

    private static async Task<ImportReport> OpenAsync(string path)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await PeopleFile.ReadAsync(file, new ImportSettings { DefaultZone = "Etc/UTC" });
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path} cannot be read: {unreadable.Message}");
        }
    }
}
