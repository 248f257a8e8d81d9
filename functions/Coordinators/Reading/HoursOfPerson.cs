using System.Globalization;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Somebody's hours of one year in a program, in one role, added up.</summary>
/// <param name="Year">By the program's calendar.</param>
/// <param name="Sessions">That were held, here or elsewhere.</param>
/// <param name="SessionMinutes">In these, as far as their length is known.</param>
/// <param name="CorrectedMinutes">What coordinators added; below 0 where they took away.</param>
/// <param name="Minutes">Of all together.</param>
public sealed record HoursOfPerson(
    PersonRef Person, int Year, ProgramRole Role, int Sessions, int SessionMinutes, int TrainingMinutes, int EventMinutes, int CorrectedMinutes, int Minutes)
{
    /// <summary>What coordinators added.</summary>
    public int AddedMinutes { get; init; }

    /// <summary>What they took away, as a number above 0.</summary>
    public int TakenAwayMinutes { get; init; }

    /// <summary>By which HR knows the person; null for who is unknown there.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Null for who is gone.</summary>
    public string? Email { get; init; }

    /// <summary>With two places.</summary>
    public decimal Hours { get; init; }

    /// <summary>By which pages of the list go on.</summary>
    internal string Place => PlaceOf(Person.PersonId, Year, Role);

    internal static string PlaceOf(string personId, int year, ProgramRole role) => string.Create(CultureInfo.InvariantCulture, $"{personId}:{year}:{role}");

    public static HoursOfPerson Of(PersonRef person, DirectoryEntry? entry, int year, ProgramRole role, IReadOnlyCollection<HoursEntry> entries)
    {
        var sum = HoursSum.Of(entries);
        return new HoursOfPerson(
            person,
            year,
            role,
            sum.Sessions,
            MinutesOf(HoursSource.Session) + MinutesOf(HoursSource.Meeting) + MinutesOf(HoursSource.Single) + MinutesOf(HoursSource.Writing),
            MinutesOf(HoursSource.Training),
            MinutesOf(HoursSource.Event),
            MinutesOf(HoursSource.Correction),
            sum.Minutes)
        {
            AddedMinutes = entries.Where(IsCorrection).Sum(one => Math.Max(one.Minutes, 0)),
            TakenAwayMinutes = entries.Where(IsCorrection).Sum(one => Math.Max(-one.Minutes, 0)),
            ExternalId = entry?.ExternalId,
            Email = entry?.Email,
            Hours = sum.Hours,
        };

        static bool IsCorrection(HoursEntry one) => one.Source is HoursSource.Correction;

        int MinutesOf(HoursSource source) => entries.Where(one => one.Source == source).Sum(one => one.Minutes);
    }
}

/// <summary>Reads hours as coordinators, and systems that count them, need them.</summary>
public static class HoursByPerson
{
    /// <summary>From this number of people on, one query over the directory costs less than reading them one by one.</summary>
    private const int Many = 250;

    /// <param name="year">By the program's calendar; null for every year.</param>
    /// <param name="names">In the language of the reader.</param>
    /// <returns>By person, then by year.</returns>
    public static Task<IReadOnlyList<HoursOfPerson>> HoursByPersonAsync(
        this IDocumentStore store, MentoringProgram program, int? year, PersonNames names, CancellationToken cancellation) =>
        store.HoursByPersonAsync(program, year, after: null, int.MaxValue, names, cancellation);

    /// <summary>Some of the same: of people who come before or after them no line is read.</summary>
    /// <param name="after">Place of the last row before them; null or empty from the first on.</param>
    /// <param name="most">Rows.</param>
    public static async Task<IReadOnlyList<HoursOfPerson>> HoursByPersonAsync(
        this IDocumentStore store, MentoringProgram program, int? year, string? after, int most, PersonNames names, CancellationToken cancellation)
    {
        var groups = await store.GroupsAsync(program, year, after ?? "", most, cancellation);
        var people = await EntriesAsync(store, [.. groups.Select(group => group.Key.PersonId).Distinct()], cancellation);
        var rows = new List<HoursOfPerson>();
        foreach (var group in groups)
        {
            var entry = people.GetValueOrDefault(group.Key.PersonId);
            var person = entry is null ? await names.FindAsync(group.Key.PersonId, cancellation) : new PersonRef(entry.PersonId, entry.Name);
            rows.Add(HoursOfPerson.Of(person, entry, group.Key.Year, group.Key.Role, [.. group]));
        }

        return rows;
    }

    // The lines of one person stand together, so that one person at a time is held, and nothing is read beyond the last.
    private static async Task<IReadOnlyList<IGrouping<(string PersonId, int Year, ProgramRole Role), HoursEntry>>> GroupsAsync(
        this IDocumentStore store, MentoringProgram program, int? year, string after, int most, CancellationToken cancellation)
    {
        var lines = new DocumentQuery<HoursEntry>(After: after.Length == 0 ? null : HoursEntry.PrefixOf(after.Split(':')[0]));
        var groups = new List<IGrouping<(string PersonId, int Year, ProgramRole Role), HoursEntry>>();
        var own = new List<HoursEntry>();
        await foreach (var line in store.QueryAsync(program.Partition, lines, cancellation))
        {
            if (own.Count > 0 && own[0].PersonId != line.Value.PersonId)
            {
                groups.AddRange(GroupsOf(own));
                own = [];
                if (groups.Count >= most)
                {
                    break;
                }
            }

            own.Add(line.Value);
        }

        return [.. groups.Concat(GroupsOf(own)).Take(most)];

        IEnumerable<IGrouping<(string PersonId, int Year, ProgramRole Role), HoursEntry>> GroupsOf(IEnumerable<HoursEntry> entries) => entries
            .GroupBy(entry => (entry.PersonId, Year: entry.YearIn(program.Zone), entry.Role))
            .Where(group => year is null || group.Key.Year == year)
            .Where(group => string.CompareOrdinal(HoursOfPerson.PlaceOf(group.Key.PersonId, group.Key.Year, group.Key.Role), after) > 0)
            .OrderBy(group => HoursOfPerson.PlaceOf(group.Key.PersonId, group.Key.Year, group.Key.Role), StringComparer.Ordinal);
    }

    private static async Task<Dictionary<string, DirectoryEntry>> EntriesAsync(
        IDocumentStore store, IReadOnlyList<string> personIds, CancellationToken cancellation)
    {
        var entries = new Dictionary<string, DirectoryEntry>();
        if (personIds.Count >= Many)
        {
            await foreach (var stored in store.QueryAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation))
            {
                entries[stored.Value.PersonId] = stored.Value;
            }

            return entries;
        }

        foreach (var personId in personIds)
        {
            if (await store.ReadAsync(DirectoryEntry.KeyOf(personId), cancellation) is { } entry)
            {
                entries[personId] = entry;
            }
        }

        return entries;
    }
}
