using System.Linq.Expressions;
using MentorFlow.Json;

namespace MentorFlow.Domain.Storage;

/// <summary>One comparison of a query, brought to what every adapter understands.</summary>
/// <param name="Property">As it is stored: names of letters and digits with dots between, safe to stand in a statement.</param>
/// <param name="Value">A string, a bool, a long or a double.</param>
internal readonly record struct QueryTerm(string Property, object Value)
{
    /// <exception cref="ArgumentException">More than a path of properties, or a value that cannot be compared with.</exception>
    public static QueryTerm Of(Expression property, object? value)
    {
        var path = string.Join('.', Path(property));
        return new QueryTerm(path, Plain(path, value));
    }

    private static Stack<string> Path(Expression property)
    {
        var names = new Stack<string>();
        var at = property;
        for (; at is MemberExpression member; at = member.Expression)
        {
            names.Push(MentorFlowJson.NameOf(member.Member));
        }

        return at is ParameterExpression && names.Count > 0 ? names : throw new ArgumentException($"A query compares a property, not {property}.");
    }

    private static object Plain(string property, object? value) => value switch
    {
        string or bool => value,
        Enum name => name.ToString(),
        int or long or short or byte => Convert.ToInt64(value, provider: null),
        double or float or decimal => Convert.ToDouble(value, provider: null),
        _ => throw new ArgumentException($"A query compares with text, numbers and booleans, not with {value?.GetType().Name ?? "nothing"} ({property})."),
    };
}
