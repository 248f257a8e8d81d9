using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Hours;

/// <summary>Somebody was told of their hours of a year: once, in whatever programs they had them.</summary>
/// <param name="ProgramId">In whose name the mail was.</param>
/// <param name="At">When it was ordered, UTC.</param>
public sealed record HoursStatement(string PersonId, int Year, string ProgramId, DateTimeOffset At) : IDocument
{
    public static string Type => "hours-statement";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId, Year).Id;

    public static Key<HoursStatement> KeyOf(string personId, int year) => new(Partition.Person(personId), $"hours-statement:{year:D4}");

    /// <summary>Of which programs each person has hours of the year, the first by name first; nobody without any.</summary>
    /// <param name="hours">Lines of a program, with the zone by which its years are counted.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Earners(
        IEnumerable<(string ProgramId, string Zone, IReadOnlyList<HoursEntry> Entries)> hours, int year) =>
        hours.SelectMany(program => program.Entries.Where(entry => entry.YearIn(program.Zone) == year))
            .GroupBy(entry => entry.PersonId)
            .Where(person => HoursSum.Of(person) is { Minutes: > 0 } or { Sessions: > 0 })
            .ToDictionary(
                person => person.Key,
                person => (IReadOnlyList<string>)[.. person.Select(entry => entry.ProgramId).Distinct().Order(StringComparer.Ordinal)]);
}
