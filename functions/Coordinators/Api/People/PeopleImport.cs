using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;

namespace MentorFlow.Functions.Coordinators.Api.People;

/// <summary>What an import did, or would do.</summary>
/// <param name="Rows">Rows read, good and bad.</param>
/// <param name="Good">Rows that keep every rule.</param>
/// <param name="Saved">People saved: every good row, or none in a dry run.</param>
public sealed record ImportFacts(int Rows, int Good, int Saved, IReadOnlyList<ImportError> Errors);

/// <summary>Takes in a list of people with the organization chart. Bad rows are reported and left out; repeating an import changes nothing.</summary>
public sealed class PeopleImport(IDocumentStore store, PersonActs registry, PersonIds ids)
{
    public const long MaxBytes = 20 * 1024 * 1024;

    /// <param name="file">CSV, UTF-8.</param>
    /// <param name="dryRun">Reports only.</param>
    public async Task<ImportFacts> RunAsync(Stream file, bool dryRun, string actor, CancellationToken cancellation)
    {
        var known = await store.QueryAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation)
            .Select(entry => entry.Value.ExternalId)
            .OfType<string>()
            .ToHashSetAsync(cancellationToken: cancellation);
        var report = await PeopleCsv.ReadAsync(file, new ImportSettings { KnownIds = known }, cancellation);
        if (!dryRun)
        {
            foreach (var row in report.People)
            {
                var personId = await ids.OfAsync(row.ExternalId, cancellation);
                var managerId = row.ManagerExternalId is { } manager ? await ids.OfAsync(manager, cancellation) : null;
                await registry.SaveAsync(personId, person => Merge(person, row, personId, managerId), actor, DecisionName.PersonImported, cancellation);
            }
        }

        return new ImportFacts(report.Rows, report.People.Count, dryRun ? 0 : report.People.Count, report.Errors);
    }

    // What a list does not say stays as it is known.
    private static Person Merge(Person? known, ImportedPerson row, string personId, string? managerId) =>
        (known ?? new Person(personId, row.GivenName, row.FamilyName, row.Email, row.TimeZone)) with
        {
            GivenName = row.GivenName,
            FamilyName = row.FamilyName,
            Email = row.Email,
            Zone = row.TimeZone,
            Language = row.Language,
            ExternalId = row.ExternalId,
            ManagerId = managerId,
            Title = row.Title ?? known?.Title,
            Level = row.Level ?? known?.Level,
            Team = row.Team ?? known?.Team,
            Site = row.Site ?? known?.Site,
            HiredOn = row.HireDate ?? known?.HiredOn,
        };
}
