using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Imports;

namespace MentorFlow.Providers.Hris;

/// <summary>Looks people up in a list, for the Local host: a thin event then works without an HR system.</summary>
/// <param name="path">A file as for the import; read at each look-up, so that editing it is enough.</param>
public sealed class FileHrisDirectory(string path) : IHrisDirectory
{
    public async Task<HrisFields?> FindAsync(HrisConnection connection, string externalPersonId, CancellationToken cancellation = default)
    {
        await using var file = File.OpenRead(path);
        var report = await PeopleFile.ReadAsync(file, cancellation: cancellation);
        return report.People.FirstOrDefault(person => person.ExternalId == externalPersonId) is { } person
            ? ImportDecisions.FieldsOf(person) with { Employment = EmploymentState.Active }
            : null;
    }
}
