using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Speed;

/// <summary>
/// Whether somebody wants to meet again whom they met at an event, and what they noted for themselves. Nobody learns of a yes but where both said it, and
/// nobody ever of a no.
/// </summary>
/// <param name="AboutId">Whom they met.</param>
/// <param name="Note">For oneself alone; null for none.</param>
/// <param name="At">UTC.</param>
public sealed record SpeedAnswer(
    string ProgramId, int Number, string PersonId, string AboutId, bool Again, string? Note, DateTimeOffset At) : IDocument
{
    /// <summary>Characters of a note.</summary>
    public const int LongestNote = 500;

    public static string Type => "speed-answer";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number, PersonId, AboutId).Id;

    public static Key<SpeedAnswer> KeyOf(string programId, int number, string personId, string aboutId) =>
        new(Partition.Program(programId), $"{PrefixOf(number, personId)}{aboutId}");

    /// <summary>How the ids of all answers of an event start.</summary>
    public static string PrefixOf(int number) => $"speed-answer:{number}:";

    /// <summary>How those of one person start.</summary>
    public static string PrefixOf(int number, string personId) => $"{PrefixOf(number)}{personId}:";
}

/// <summary>Who said of each other that they want to meet again; pure.</summary>
public static class SpeedMutual
{
    /// <returns>By person, those with whom it is mutual, the latest answer first.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(IEnumerable<SpeedAnswer> answers)
    {
        var yes = answers.Where(answer => answer.Again).ToList();
        var said = yes.Select(answer => (answer.Number, answer.PersonId, answer.AboutId)).ToHashSet();
        return yes.Where(answer => said.Contains((answer.Number, answer.AboutId, answer.PersonId)))
            .OrderByDescending(answer => answer.At)
            .ThenBy(answer => answer.AboutId, StringComparer.Ordinal)
            .GroupBy(answer => answer.PersonId)
            .ToDictionary(person => person.Key, person => (IReadOnlyList<string>)[.. person.Select(answer => answer.AboutId).Distinct()]);
    }
}
