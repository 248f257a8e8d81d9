using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Hours;

/// <summary>Reads lines of hours; each read stays within one partition.</summary>
public static class HoursReading
{
    /// <summary>Of one person in a program, the earliest first.</summary>
    public static async Task<IReadOnlyList<HoursEntry>> HoursOfAsync(
        this IDocumentStore store, string programId, string personId, CancellationToken cancellation = default)
    {
        var ofPerson = new DocumentQuery<HoursEntry>(IdPrefix: HoursEntry.PrefixOf(personId));
        var entries = await store.QueryAsync(Partition.Program(programId), ofPerson, cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        return [.. entries.OrderBy(entry => entry.At)];
    }

    /// <summary>Of everybody in a program, those of one person together.</summary>
    public static IAsyncEnumerable<HoursEntry> HoursOfProgramAsync(this IDocumentStore store, string programId, CancellationToken cancellation = default) =>
        store.QueryAsync<HoursEntry>(Partition.Program(programId), cancellation: cancellation).Select(stored => stored.Value);

    /// <summary>Of one person in all their programs; programs without a line are left out.</summary>
    public static async Task<IReadOnlyList<ProgramHours>> HoursOfPersonAsync(
        this IDocumentStore store, string personId, CancellationToken cancellation = default)
    {
        var programs = new List<ProgramHours>();
        await foreach (var involvement in store.QueryAsync<Involvement>(Partition.Person(personId), cancellation: cancellation))
        {
            var entries = await store.HoursOfAsync(involvement.Value.ProgramId, personId, cancellation);
            if (entries.Count > 0 && await store.FindAsync(MentoringProgram.KeyOf(involvement.Value.ProgramId), cancellation) is { Value: var program })
            {
                programs.Add(new ProgramHours(program, entries));
            }
        }

        return programs;
    }
}
