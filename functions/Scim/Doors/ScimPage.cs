using System.Globalization;
using System.Text.Json.Nodes;
using MentorFlow.Functions.Scim.Filters;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Functions.Scim.Schemas;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Doors;

/// <summary>What a client asks of a list (RFC 7644, 3.4.2), in the address or, at <c>/.search</c>, in the body.</summary>
/// <param name="StartIndex">Of the first that is wanted among all that fit, from 1.</param>
/// <param name="Count">The most that are wanted; 0 asks for their number alone.</param>
internal sealed record ScimPage(ScimFilter? Filter, int StartIndex, int Count, Projection Projection)
{
    public const int MostResults = 200;

    private const int Usual = 100;

    public static ScimPage Of(HttpRequest request, ResourceShape shape) =>
        Of(shape, name => request.Query[name].ToString() is { Length: > 0 } text ? text : null);

    public static ScimPage Of(JsonObject search, ResourceShape shape) =>
        Of(shape, name => search[name] switch
        {
            null => null,
            JsonArray several => string.Join(',', several.Select(one => one?.ToString())),
            var one => one.ToString(),
        });

    private static ScimPage Of(ResourceShape shape, Func<string, string?> given) => new(
        given("filter") is { } filter ? FilterParser.Parse(filter, shape) : null,
        Math.Max(1, Number("startIndex", given("startIndex")) ?? 1),
        Math.Clamp(Number("count", given("count")) ?? Usual, 0, MostResults),
        Projection.Of(shape, given("attributes"), given("excludedAttributes")));

    private static int? Number(string name, string? text) =>
        text is null ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? (int)Math.Clamp(number, int.MinValue, int.MaxValue)
        : throw ScimFault.BadRequest(ScimFault.InvalidValue, $"\"{name}\" must be a whole number.");
}
