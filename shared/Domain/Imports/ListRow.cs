using System.Globalization;

namespace MentorFlow.Domain.Imports;

/// <summary>A row of a list and every rule that it breaks, not only the first.</summary>
/// <param name="line">Where it begins.</param>
/// <param name="fields">By our names of the columns.</param>
internal sealed class ListRow(int line, IReadOnlyDictionary<string, string> fields)
{
    private readonly List<ImportError> errors = [];

    public int Line => line;

    public IReadOnlyList<ImportError> Errors => errors;

    public void Refuse(string column, string rule, params ReadOnlySpan<(string Name, object? Value)> values) =>
        errors.Add(ImportError.Of(line, column, rule, values));

    /// <returns>Null where nothing stands.</returns>
    public string? Text(string column) => fields.TryGetValue(column, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    public string Required(string column)
    {
        if (Text(column) is { } text)
        {
            return text;
        }

        Refuse(column, "rules.import-value");
        return "";
    }

    public DateOnly? Date(string column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse(column, "rules.import-date");
        return null;
    }
}
