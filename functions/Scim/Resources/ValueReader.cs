using System.Globalization;
using System.Text.Json.Nodes;
using MentorFlow.Functions.Scim.Filters;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Functions.Scim.Resources;

/// <summary>
/// Brings a value to the type that its attribute has: clients send "False" for false, a text where an object belongs, one value where several may be,
/// and null, "" or [] for nothing; pure.
/// </summary>
internal static class ValueReader
{
    private const int LongestText = 1_000;
    private const int MostValues = 20;

    /// <returns>Null for nothing; an array of one or more where the attribute has several values.</returns>
    /// <param name="most">Values that a multi-valued attribute may have.</param>
    /// <exception cref="ScimFault">invalidValue: it is of another type, or too much.</exception>
    public static JsonNode? Read(ScimAttribute attribute, JsonNode? value, int most = MostValues)
    {
        if (!attribute.IsMultiValued)
        {
            return ReadOne(attribute, value is JsonArray several ? several.FirstOrDefault(one => one is not null) : value);
        }

        var given = value is JsonArray many ? [.. many] : new List<JsonNode?> { value };
        if (given.Count > most)
        {
            throw ScimFault.BadRequest(ScimFault.InvalidValue, $"\"{attribute.Name}\" may have {most} values.");
        }

        JsonNode[] read = [.. given.Select(one => ReadOne(attribute, one)).OfType<JsonNode>()];
        return read.Length == 0 ? null : new JsonArray(read);
    }

    private static JsonNode? ReadOne(ScimAttribute attribute, JsonNode? value) => attribute.Type switch
    {
        _ when value is null || (value is JsonValue empty && empty.TryGetValue<string>(out var text) && text.Length == 0) => null,
        ScimType.Complex => ReadComplex(attribute, value),
        _ when value is not JsonValue => throw Wrong(attribute, "a single value"),
        ScimType.Boolean => ReadBoolean(attribute, (JsonValue)value),
        ScimType.Integer => ReadInteger(attribute, (JsonValue)value),
        ScimType.DateTime => ReadText(attribute, value) is var moment && Moments.Parse(moment) is not null
            ? moment
            : throw Wrong(attribute, "a date or a time, such as 2027-01-31"),
        _ => ReadText(attribute, value),
    };

    private static JsonObject? ReadComplex(ScimAttribute attribute, JsonNode value)
    {
        var read = ScimJson.Empty();
        if (value is JsonObject parts)
        {
            foreach (var sub in attribute.SubAttributes.Where(sub => sub.Mutability is not ScimMutability.ReadOnly))
            {
                if (ReadOne(sub, PartOf(parts, sub)) is { } part)
                {
                    read[sub.Name] = part;
                }
            }
        }
        else if (attribute.Value is { } only && ReadOne(only, value) is { } text)
        {
            read[only.Name] = text;
        }
        else if (attribute.Value is null)
        {
            throw Wrong(attribute, "an object");
        }

        return read.Count == 0 || (attribute.Value is { } needed && !read.ContainsKey(needed.Name)) ? null : read;
    }

    // One directory names the manager by "managerId".
    private static JsonNode? PartOf(JsonObject parts, ScimAttribute sub) =>
        parts[sub.Name] ?? (sub.Name == "value" ? parts["managerId"] : null);

    private static JsonValue ReadBoolean(ScimAttribute attribute, JsonValue value) =>
        value.TryGetValue<bool>(out var truth) ? JsonValue.Create(truth)
        : value.TryGetValue<string>(out var text) && bool.TryParse(text, out var said) ? JsonValue.Create(said)
        : throw Wrong(attribute, "true or false");

    private static JsonValue ReadInteger(ScimAttribute attribute, JsonValue value) =>
        value.TryGetValue<long>(out var number) ? JsonValue.Create(number)
        : value.TryGetValue<string>(out var text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var said)
            ? JsonValue.Create(said)
        : throw Wrong(attribute, "a whole number");

    private static string ReadText(ScimAttribute attribute, JsonNode value)
    {
        var text = value is not JsonValue single ? null
            : single.TryGetValue<string>(out var said) ? said
            : single.TryGetValue<long>(out var number) ? number.ToString(CultureInfo.InvariantCulture)
            : null;
        return text is null ? throw Wrong(attribute, "a text")
            : text.Length > LongestText ? throw Wrong(attribute, $"at most {LongestText} characters")
            : text;
    }

    private static ScimFault Wrong(ScimAttribute attribute, string wanted) =>
        ScimFault.BadRequest(ScimFault.InvalidValue, $"\"{attribute.Name}\" must be {wanted}.");
}
