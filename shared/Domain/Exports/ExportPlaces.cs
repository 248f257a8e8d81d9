using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Exports;

/// <param name="Of">Only documents of this program are meant, and the person; null for all.</param>
internal sealed record ExportPlace(Partition Partition, string? Of = null)
{
    public bool Has(StoredDocument document) => Of is null
        || document.Value is Person
        || (document.Json.TryGetProperty("programId", out var program) && program.GetString() == Of);
}

/// <summary>Where what is exported stands.</summary>
internal sealed class ExportPlaces(IDocumentStore store)
{
    // Lookups are derived again; calls and limits last for hours.
    private static readonly string[] Passing = [Partition.Lookup("").Key, "call:", Partition.Limit("").Key];

    /// <returns>In an order that stays the same.</returns>
    public async Task<IReadOnlyList<ExportPlace>> OfAsync(string? programId, CancellationToken cancellation)
    {
        var places = programId is null ? await EverythingAsync(cancellation) : await OfProgramAsync(programId, cancellation);
        return [.. places.OrderBy(place => place.Partition.ToString(), StringComparer.Ordinal)];
    }

    private async Task<List<ExportPlace>> EverythingAsync(CancellationToken cancellation)
    {
        var places = new List<ExportPlace>();
        foreach (var container in Partition.ContainersWithLedger)
        {
            await foreach (var partition in store.PartitionsAsync(container, cancellation))
            {
                if (!Array.Exists(Passing, beginning => partition.Key.StartsWith(beginning, StringComparison.Ordinal)))
                {
                    places.Add(new ExportPlace(partition));
                }
            }
        }

        return places;
    }

    private async Task<List<ExportPlace>> OfProgramAsync(string programId, CancellationToken cancellation)
    {
        var program = Partition.Program(programId);
        List<ExportPlace> places = [new(program), new(Partition.Mail(programId)), new(Partition.Fairness(programId))];
        await foreach (var mentorship in store.QueryAsync<Mentorship>(program, cancellation: cancellation))
        {
            places.Add(new ExportPlace(Partition.Thread(programId, mentorship.Value.MentorshipId)));
        }

        var people = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var enrollment in store.QueryAsync<Enrollment>(program, cancellation: cancellation))
        {
            people.Add(enrollment.Value.PersonId);
        }

        // Who was asked as a manager is known by their answer, and may take no part.
        await foreach (var question in store.QueryAsync<ManagerQuestion>(program, cancellation: cancellation))
        {
            if (question.Value.ManagerId is { } manager)
            {
                people.Add(manager);
            }
        }

        return [.. places, .. people.Select(person => new ExportPlace(Partition.Person(person), programId))];
    }
}
