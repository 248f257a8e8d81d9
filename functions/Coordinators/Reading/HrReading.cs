using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Scim.Access;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;
using MentorFlow.Providers.Hris;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// The connections to HR systems and directories, and their events, the newest first. Of each connection only as much is read as is shown.
/// </summary>
public sealed class HrReading(IDocumentStore store, HrisConnections connections, ScimConnections directories)
{
    /// <summary>Failures of a connection are counted up to here.</summary>
    public const int MostFailed = 1000;

    public IReadOnlyList<string> Names => [.. connections.All.Select(connection => connection.Name), .. directories.Names];

    public async Task<IReadOnlyList<HrConnectionFacts>> ConnectionsAsync(PersonNames names, CancellationToken cancellation)
    {
        var open = await store
            .QueryAsync(
                Partition.Program(MentoringProgram.OrganizationQueue),
                new DocumentQuery<WorkItem>().Where(item => item.Status, WorkItemStatus.Open).Where(item => item.Kind, WorkItemKind.ConnectionFailed),
                cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        var facts = new List<HrConnectionFacts>();
        foreach (var name in Names)
        {
            facts.Add(await ReadAsync(name, connections.TryFind(name), open, names, cancellation));
        }

        return facts;
    }

    /// <param name="connection">Null for all.</param>
    /// <param name="failed">Only those that could not be taken in.</param>
    /// <param name="before">Place from which a list goes on at what is older; null or empty at the newest.</param>
    public async Task<HrEventsFound> EventsAsync(
        string? connection, bool failed, string? before, int most, PersonNames names, CancellationToken cancellation)
    {
        var records = new List<HrisEventRecord>();
        foreach (var name in Names.Where(name => connection is null || connection == name))
        {
            records.AddRange(failed ? await FailedAsync(name, before, most + 1, cancellation) : await NewestAsync(name, before, most + 1, cancellation));
        }

        var found = records.OrderByDescending(record => record.Place, StringComparer.Ordinal).Take(most + 1).ToList();
        var open = new Dictionary<string, IReadOnlySet<int>>();
        var facts = new List<HrEventFacts>();
        foreach (var record in found.Take(most))
        {
            facts.Add(await ShowAsync(record, open, names, cancellation));
        }

        return new HrEventsFound(facts, found.Count > most ? found[most - 1].Place : null);
    }

    public Task<HrEventFacts> ShowAsync(HrisEventRecord record, PersonNames names, CancellationToken cancellation) =>
        ShowAsync(record, [], names, cancellation);

    /// <param name="connection">Null for a directory.</param>
    private async Task<HrConnectionFacts> ReadAsync(
        string name, HrisConnection? connection, IReadOnlyList<WorkItem> open, PersonNames names, CancellationToken cancellation)
    {
        var health = await store.ReadAsync(HrisHealth.KeyOf(name), cancellation) ?? new HrisHealth(name);
        var last = (await EventsAsync(name, failed: false, before: null, most: 1, names, cancellation)).Events.FirstOrDefault();
        var failed = await store
            .QueryAsync(Partition.Connection(name), new DocumentQuery<HrisFailure>(Limit: MostFailed), cancellation)
            .CountAsync(cancellation);
        var outage = new Subject.OfInstance(InstanceIds.HrisOutage(name, health.Outages));
        return new HrConnectionFacts(
            name,
            connection?.Vendor,
            health.FailingSince is not null ? HrConnectionState.Fails
                : health.TrialFailure is not null ? HrConnectionState.TrialFailed
                : last is null ? HrConnectionState.Quiet
                : HrConnectionState.Works,
            last,
            failed,
            health.FailingSince,
            health.Failure,
            connection?.LooksUp() == true,
            health.TriedAt,
            health.TrialFailure,
            open.FirstOrDefault(item => item.Subject == outage)?.Key);
    }

    private async Task<IReadOnlyList<HrisEventRecord>> NewestAsync(string connection, string? before, int most, CancellationToken cancellation) =>
        await store.QueryAsync(Partition.Connection(connection), Newest<HrisEventRecord>(HrisEventRecord.Type, before, most), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);

    private async Task<IReadOnlyList<HrisEventRecord>> FailedAsync(string connection, string? before, int most, CancellationToken cancellation)
    {
        var records = new List<HrisEventRecord>();
        await foreach (var failure in store.QueryAsync(Partition.Connection(connection), Newest<HrisFailure>(HrisFailure.Type, before, most), cancellation))
        {
            if (await store.ReadAsync(HrisEventRecord.KeyOf(connection, failure.Value.Place), cancellation) is { } record)
            {
                records.Add(record);
            }
        }

        return records;
    }

    private static DocumentQuery<T> Newest<T>(string type, string? before, int most)
        where T : class, IDocument => new($"{type}:", most, Descending: true, After: string.IsNullOrEmpty(before) ? null : $"{type}:{before}");

    private async Task<HrEventFacts> ShowAsync(
        HrisEventRecord record, Dictionary<string, IReadOnlySet<int>> open, PersonNames names, CancellationToken cancellation)
    {
        if (record.PersonId is not { } personId)
        {
            return HrEventFacts.Of(record, person: null, new HashSet<int>());
        }

        if (!open.TryGetValue(personId, out var numbers))
        {
            var known = await store.ReadAsync(HrisRecord.KeyOf(personId), cancellation);
            open[personId] = numbers = (known?.FollowUps ?? []).Select(one => one.Number).ToHashSet();
        }

        var isKnown = await store.ReadAsync(DirectoryEntry.KeyOf(personId), cancellation) is not null;
        return HrEventFacts.Of(record, isKnown ? await names.FindAsync(personId, cancellation) : null, numbers);
    }
}

/// <param name="Older">Place from which the list goes on; null at its end.</param>
public sealed record HrEventsFound(IReadOnlyList<HrEventFacts> Events, string? Older);
