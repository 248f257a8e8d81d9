using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;

namespace MentorFlow.Orchestrations.Imports;

/// <summary>Reads a list beside what is known, and says what it would change for whom. Saves nothing.</summary>
public sealed class ImportReading(IDocumentStore store, PersonActs people, PersonIds ids, TimeProvider clock)
{
    // Reads of one partition each, far apart in a large database: some at once, and not so many that others wait.
    private const int AtOnce = 16;

    /// <param name="file">CSV or a workbook.</param>
    /// <param name="source">Who hands it in, as the ledger writes it.</param>
    public async Task<ImportLook> LookAsync(Stream file, string source, CancellationToken cancellation = default)
    {
        var directory = await store.QueryAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation)
            .Select(entry => entry.Value)
            .ToListAsync(cancellation);
        var known = directory.Where(entry => entry.ExternalId is not null)
            .GroupBy(entry => entry.ExternalId!)
            .ToDictionary(same => same.Key, same => same.First().PersonId);
        var report = await PeopleFile.ReadAsync(file, new ImportSettings { KnownIds = known.Keys.ToHashSet() }, cancellation);
        var names = directory.ToDictionary(entry => entry.PersonId, entry => entry.Name);
        var now = clock.GetUtcNow();
        var rows = new ImportRow[report.People.Count];
        await Parallel.ForEachAsync(
            report.People.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (one, token) => rows[one.Index] = await LookAsync(one.Item, known, names, source, now, token));
        return new ImportLook(now, report.Rows, rows, report.Errors);
    }

    private async Task<ImportRow> LookAsync(
        ImportedPerson row,
        Dictionary<string, string> known,
        Dictionary<string, string> names,
        string source,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var personId = await IdAsync(row.ExternalId);
        var managerId = row.ManagerExternalId is { } manager ? await IdAsync(manager) : null;
        var stand = new HrisStand(
            personId,
            await people.FindAsync(personId, cancellation),
            (await store.FindAsync(HrisRecord.KeyOf(personId), cancellation))?.Value);
        var wish = (await store.FindAsync(PersonWish.KeyOf(personId), cancellation))?.Value;
        stand = stand with { AddressOf = await HolderAsync(row, personId, cancellation) };
        return ImportDecisions.Look(row, stand, managerId, wish, NameOf, source, now);

        // Who is named for the first time has no id yet: the list's own stands for it.
        async Task<string> IdAsync(string externalId) =>
            known.GetValueOrDefault(externalId) ?? await ids.FindAsync(externalId, cancellation) ?? externalId;

        string NameOf(string id) => names.GetValueOrDefault(id) ?? (id == managerId ? row.ManagerExternalId! : id);
    }

    private async Task<string?> HolderAsync(ImportedPerson row, string personId, CancellationToken cancellation) =>
        await people.FindByEmailAsync(row.Email, cancellation) is { Standing: not Standing.Left } holder
        && holder.PersonId != personId
        && PersonId.Normalize(holder.Email) == PersonId.Normalize(row.Email)
            ? holder.PersonId
            : null;
}
