using System.Globalization;
using System.Text.Json;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MentorFlow.Functions.Coordinators.Api;

/// <summary>
/// Reads a body as JSON, or says what is wrong with it: 415 for another type, 413 for too much, 400 with the position for what cannot be read.
/// </summary>
internal static class JsonBody
{
    private const long MaxBytes = 256 * 1024;

    /// <exception cref="BadHttpRequestException">The body is too large.</exception>
    public static async Task<(T? Value, IResult? Refusal)> ReadAsync<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return (null, TypedResults.Problem("Send the body as application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType));
        }

        try
        {
            var (value, errors) = Parse<T>(await request.ReadBodyAsync(MaxBytes, cancellation));
            return (value, value is null ? Answer.Invalid(errors) : null);
        }
        catch (JsonException unreadable)
        {
            var place = Languages.BuiltIn.English.Say(Place(unreadable));
            return (
                null,
                Answer.Invalid(StatusCodes.Status400BadRequest, $"The body cannot be read at {place}.", [Explain(unreadable, otherwise: "body")]));
        }
    }

    /// <summary>The whole body, bounded before it is read.</summary>
    /// <exception cref="BadHttpRequestException">The body is larger (413).</exception>
    public static async Task<byte[]> ReadBodyAsync(this HttpRequest request, long maxBytes, CancellationToken cancellation)
    {
        request.LimitBody(maxBytes);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        return body.ToArray();
    }

    public static void LimitBody(this HttpRequest request, long maxBytes)
    {
        if (request.ContentLength > maxBytes)
        {
            throw new BadHttpRequestException("Too large.", StatusCodes.Status413PayloadTooLarge);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = maxBytes;
        }
    }

    /// <returns>The value, or every place where null must not stand.</returns>
    /// <exception cref="JsonException">It is no JSON, or does not fit the type.</exception>
    public static (T? Value, IReadOnlyList<FieldError> Errors) Parse<T>(byte[] body)
        where T : class
    {
        using var document = JsonDocument.Parse(body);
        var nulls = NullItemsOf(document);
        return nulls.Count > 0
            ? (null, nulls)
            : (JsonSerializer.Deserialize<T>(body, ApiJson.Input) ?? throw new JsonException("It is null."), []);
    }

    /// <summary>Where and why, in the sender's terms.</summary>
    /// <param name="otherwise">The field to name when the whole cannot be read.</param>
    public static FieldError Explain(JsonException failure, string otherwise)
    {
        var field = failure.Path?.TrimStart('$').TrimStart('.');

        // The serializer ends its messages with path and position, which are said here in one way.
        var reason = failure.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0];
        return new FieldError(
            string.IsNullOrEmpty(field) ? otherwise : field, "rules.no-json", ("reason", InSendersTerms(reason)), ("place", Place(failure)));
    }

    // The serializer speaks of our types; what it says about the text itself, and what our own converters say, stays.
    private static Phrase InSendersTerms(string reason) =>
        reason.Contains(" could not be converted to ", StringComparison.Ordinal) ? new Phrase("rules.json-kind")
        : reason.Contains(" could not be mapped to any .NET member", StringComparison.Ordinal) ? new Phrase("rules.json-field")
        : reason.Split(" was missing required properties including: ") is [_, var missing] ? new Phrase("rules.json-missing", ("fields", missing))
        : new Phrase("rules.verbatim", ("text", reason));

    private static List<FieldError> NullItemsOf(JsonDocument document)
    {
        try
        {
            return [.. NullItems(document.RootElement, "")];
        }
        catch (InvalidOperationException half)
        {
            // Half of a surrogate pair may be written in the name of a field, but it is no text.
            throw new JsonException("The name of a field is not valid Unicode.", half);
        }
    }

    // Nullable annotations of list items are not enforced by the serializer, and no list of ours may hold null.
    private static IEnumerable<FieldError> NullItems(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object =>
            element.EnumerateObject().SelectMany(property => NullItems(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) =>
            item.ValueKind is JsonValueKind.Null ? [new FieldError($"{path}[{index}]", "rules.not-null")] : NullItems(item, $"{path}[{index}]")),
        _ => [],
    };

    // Places are written without separators, as editors show them.
    private static Phrase Place(JsonException failure) =>
        failure is { LineNumber: { } line, BytePositionInLine: { } position }
            ? new Phrase(
                "rules.json-place",
                ("line", (line + 1).ToString(CultureInfo.InvariantCulture)),
                ("byte", (position + 1).ToString(CultureInfo.InvariantCulture)))
            : new Phrase("rules.json-unknown-place");
}
