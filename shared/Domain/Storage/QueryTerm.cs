using System.Text.RegularExpressions;

namespace MentorFlow.Domain.Storage;

/// <summary>One comparison of a query, brought to what every adapter understands.</summary>
/// <param name="Property">Names of letters, digits and '_', with dots between: safe to stand in a statement.</param>
/// <param name="Value">A string, a bool, a long or a double.</param>
internal readonly partial record struct QueryTerm(string Property, object Value)
{
    /// <exception cref="ArgumentException">A property that is no name, or a value that cannot be compared with.</exception>
    public static QueryTerm[] Of(DocumentQuery query) =>
        query.Equal is null ? [] : [.. query.Equal.Select(term => new QueryTerm(Name(term.Key), Plain(term.Key, term.Value)))];

    private static string Name(string property) =>
        PropertyPath().IsMatch(property)
            ? property
            : throw new ArgumentException($"\"{property}\" is no property to query by: names of letters, digits and '_', with dots between.");

    private static object Plain(string property, object value) => value switch
    {
        string or bool => value,
        Enum name => name.ToString(),
        int or long or short or byte => Convert.ToInt64(value, provider: null),
        double or float or decimal => Convert.ToDouble(value, provider: null),
        _ => throw new ArgumentException($"A query compares with text, numbers and booleans, not with {value.GetType().Name} ({property})."),
    };

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyPath();
}
