using MentorFlow.Domain.Results;

namespace MentorFlow.Domain.Comparisons;

/// <summary>How many members of mentorships had read a module of the training (F13).</summary>
/// <param name="Read">Null where it is withheld: they are few, or those are who had not.</param>
public sealed record ModuleReaders(string ModuleId, int? Read)
{
    /// <param name="people">Members of mentorships, each once a program.</param>
    /// <returns>Those that anybody had read, in the order of their ids.</returns>
    public static IReadOnlyList<ModuleReaders> Of(IReadOnlyList<InvitedPerson> people) =>
    [
        .. people.SelectMany(person => person.ModulesRead)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(module => Of(module, people.Count(person => person.ModulesRead.Contains(module)), people.Count)),
    ];

    private static ModuleReaders Of(string module, int read, int people) =>
        new(module, Withholding.Groups([read, people - read])[0] ? read : null);
}
