using MentorFlow.Domain.Mentorships;

namespace MentorFlow.Domain.Imports;

/// <summary>A row of a list of running pairs that keeps every rule by itself.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Despite">Why the pair goes on in spite of a conflict of interest; null where the list does not say.</param>
public sealed record ImportedPair(int Line, NamedPerson Mentor, NamedPerson Mentee, Continuation Continuation, string? Despite = null);

/// <summary>Somebody as a list names them: by one of the two, or by both.</summary>
/// <param name="Column">Where they are named, as the list calls it.</param>
public sealed record NamedPerson(string Column, string? ExternalId, string? Email)
{
    public string Said => ExternalId ?? Email ?? "";
}

/// <summary>What a list of running pairs holds.</summary>
/// <param name="Pairs">The rows without errors, in the order of the list.</param>
/// <param name="Rows">Rows read, good and bad.</param>
public sealed record PairReport(IReadOnlyList<ImportedPair> Pairs, IReadOnlyList<ImportError> Errors, int Rows);
