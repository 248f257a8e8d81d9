using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>What stands in a form's fields and what is wrong with it: a form that comes back keeps what was typed.</summary>
public sealed record FormState(IReadOnlyDictionary<string, StringValues> Values, IReadOnlyList<FieldError> Errors)
{
    public static FormState Empty { get; } = new(new Dictionary<string, StringValues>(), []);

    /// <summary>A form as it is first shown.</summary>
    public static FormState Of(params IReadOnlyList<(string Field, StringValues Value)> fields) =>
        new(fields.ToDictionary(field => field.Field, field => field.Value), []);

    /// <summary>A form as it was sent, with what is to be corrected.</summary>
    public static FormState Sent(IFormCollection form, IReadOnlyList<FieldError> errors) =>
        new(form.ToDictionary(field => field.Key, field => field.Value), errors);

    public string? Value(string field) => Values.TryGetValue(field, out var value) ? value.ToString() : null;

    /// <summary>Answers that came in several fields, or in several lines of one.</summary>
    public IReadOnlyList<string> Lines(string field) => Values.TryGetValue(field, out var values)
        ? [.. values.SelectMany(value => (value ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))]
        : [];

    /// <summary>Whether a box of that name and value is ticked.</summary>
    public bool Has(string field, string value) => Values.TryGetValue(field, out var values) && values.Contains(value);

    public Phrase? Error(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Rule;

    /// <summary>The element id of a field: names like "goals[0].due" are no good ones.</summary>
    public static string IdOf(string field) => "f-" + string.Concat(field.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-'));
}
