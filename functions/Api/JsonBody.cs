using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MentorFlow.Functions.Api;

/// <summary>Reads a body as JSON, or says what is wrong with it: 415 for another type, 413 for too much, 400 with the position for what cannot be read.</summary>
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
            return Parse<T>(await request.ReadBodyAsync(MaxBytes, cancellation));
        }
        catch (JsonException unreadable)
        {
            return (null, Unreadable(unreadable));
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

    private static (T? Value, IResult? Refusal) Parse<T>(byte[] body)
        where T : class
    {
        using var document = JsonDocument.Parse(body);
        var nulls = NullItems(document.RootElement, "").ToList();
        if (nulls.Count > 0)
        {
            return (null, Answer.Invalid(nulls));
        }

        return JsonSerializer.Deserialize<T>(body, ApiJson.Input) is { } value
            ? (value, null)
            : (null, TypedResults.Problem("The body is null.", statusCode: StatusCodes.Status400BadRequest));
    }

    // Nullable annotations of list items are not enforced by the serializer, and no list of ours may hold null.
    private static IEnumerable<FieldError> NullItems(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => NullItems(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) =>
            item.ValueKind is JsonValueKind.Null ? [new FieldError($"{path}[{index}]", "must not be null")] : NullItems(item, $"{path}[{index}]")),
        _ => [],
    };

    private static IResult Unreadable(JsonException failure)
    {
        var place = failure is { LineNumber: { } line, BytePositionInLine: { } position } ? $"line {line + 1}, byte {position + 1}" : "an unknown place";
        var field = failure.Path?.TrimStart('$').TrimStart('.');
        return string.IsNullOrEmpty(field)
            ? TypedResults.Problem($"The body cannot be read as JSON at {place}: {Reason(failure)}", statusCode: StatusCodes.Status400BadRequest)
            : Answer.Invalid(StatusCodes.Status400BadRequest, $"The body cannot be read at {place}.", [new FieldError(field, Reason(failure))]);
    }

    // The serializer ends its messages with path and position, which stand in the answer already.
    private static string Reason(JsonException failure) => failure.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0];
}
