using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Imports;

namespace MentorFlow.Providers.Hris;

/// <summary>Looks people up in a CSV file, for the Local host: a thin event then works without an HR system.</summary>
/// <param name="path">A file as for the import; read at each look-up, so that editing it is enough.</param>
public sealed class FileHrisDirectory(string path) : IHrisDirectory
{
    public async Task<HrisFields?> FindAsync(HrisConnection connection, string externalPersonId, CancellationToken cancellation = default)
    {
        await using var file = File.OpenRead(path);
        var report = await PeopleCsv.ReadAsync(file, cancellation: cancellation);
        return report.People.FirstOrDefault(person => person.ExternalId == externalPersonId) is { } person
            ? new HrisFields(
                person.GivenName,
                person.FamilyName,
                person.Email,
                person.ManagerExternalId,
                person.Title,
                person.Level,
                person.Team,
                person.Site,
                person.TimeZone,
                person.Language,
                person.HireDate,
                EmploymentState.Active)
            : null;
    }
}
