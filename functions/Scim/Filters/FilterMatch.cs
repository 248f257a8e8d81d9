using System.Text.Json.Nodes;
using MentorFlow.Domain.Scim;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Functions.Scim.Filters;

/// <summary>Whether a resource, or one value of an attribute, fits a filter; pure.</summary>
internal static class FilterMatch
{
    /// <param name="resource">In the types of the schemas.</param>
    public static bool Fits(this JsonObject resource, ScimFilter filter) => filter switch
    {
        ScimFilter.Both both => resource.Fits(both.One) && resource.Fits(both.Other),
        ScimFilter.Either either => resource.Fits(either.One) || resource.Fits(either.Other),
        ScimFilter.Not not => !resource.Fits(not.Of),
        ScimFilter.Present present => Values(resource, present.Place).Any(value => value is not JsonObject { Count: 0 }),
        ScimFilter.Within within => Entries(resource, within.Place).OfType<JsonObject>().Any(entry => entry.Fits(within.Of)),
        ScimFilter.Compare compare => Fits(resource, compare),
        var unknown => throw new InvalidOperationException($"There is no filter {unknown.GetType().Name}."),
    };

    private static bool Fits(JsonObject resource, ScimFilter.Compare filter)
    {
        var values = Values(resource, filter.Place);
        return (filter.Operator, filter.Value) switch
        {
            (FilterOperator.Eq, null) => !values.Any(),
            (FilterOperator.Ne, null) => values.Any(),
            (FilterOperator.Ne, _) => !values.Any(value => Holds(filter with { Operator = FilterOperator.Eq }, value)),
            _ => values.Any(value => Holds(filter, value)),
        };
    }

    private static bool Holds(ScimFilter.Compare filter, JsonNode node) => filter.Value switch
    {
        bool truth => node is JsonValue value && value.TryGetValue<bool>(out var has) && has == truth,
        long number => node is JsonValue value && value.TryGetValue<long>(out var has) && Ordered(filter.Operator, has.CompareTo(number)),
        DateTimeOffset moment => Text(node) is { } text && Moments.Parse(text) is { } at && Ordered(filter.Operator, at.CompareTo(moment)),
        string wanted => Text(node) is { } text && Holds(filter, text, wanted),
        _ => false,
    };

    private static bool Holds(ScimFilter.Compare filter, string text, string wanted)
    {
        if (!filter.Place.Compared.IsCaseExact)
        {
            (text, wanted) = (ScimName.Fold(text), ScimName.Fold(wanted));
        }

        return filter.Operator switch
        {
            FilterOperator.Co => text.Contains(wanted, StringComparison.Ordinal),
            FilterOperator.Sw => text.StartsWith(wanted, StringComparison.Ordinal),
            FilterOperator.Ew => text.EndsWith(wanted, StringComparison.Ordinal),
            var order => Ordered(order, string.CompareOrdinal(text, wanted)),
        };
    }

    private static bool Ordered(FilterOperator comparison, int order) => comparison switch
    {
        FilterOperator.Eq => order == 0,
        FilterOperator.Gt => order > 0,
        FilterOperator.Ge => order >= 0,
        FilterOperator.Lt => order < 0,
        FilterOperator.Le => order <= 0,
        _ => false,
    };

    private static IEnumerable<JsonNode> Entries(JsonObject resource, AttributePlace place)
    {
        var holder = place.Extension is { } extension ? resource[extension.Id] as JsonObject : resource;
        return holder?[place.Attribute.Name] switch
        {
            null => [],
            JsonArray several => several.OfType<JsonNode>(),
            var one => [one],
        };
    }

    // A complex value that has a "value" is compared by it.
    private static IEnumerable<JsonNode> Values(JsonObject resource, AttributePlace place)
    {
        var entries = Entries(resource, place);
        return (place.Sub ?? place.Attribute.Value) is { } part
            ? entries.Select(entry => entry is JsonObject of ? of[part.Name] : null).OfType<JsonNode>()
            : entries;
    }

    private static string? Text(JsonNode node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
