namespace MentorFlow.Domain.Imports;

/// <summary>What a file holds. Importing the good rows is then somebody's decision.</summary>
/// <param name="People">The rows without errors, in the order of the file.</param>
/// <param name="Rows">Rows read, good and bad.</param>
public sealed record ImportReport(IReadOnlyList<ImportedPerson> People, IReadOnlyList<ImportError> Errors, int Rows);

/// <param name="Line">Line of the file at which the row begins; the header is line 1.</param>
/// <param name="Column">As in the header; empty when the row as a whole is meant.</param>
/// <param name="Rule">The rule it breaks, as a sentence to show.</param>
public sealed record ImportError(int Line, string Column, Phrase Rule)
{
    public static ImportError Of(int line, string column, string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        new(line, column, new Phrase(key, values));
}
