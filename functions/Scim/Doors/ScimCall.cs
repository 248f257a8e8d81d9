using System.Text.Json.Nodes;
using MentorFlow.Domain.Scim;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Functions.Scim.Schemas;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Doors;

/// <summary>A request of a directory that has been let in.</summary>
/// <param name="Endpoint">The address that resources are named under, as the client knows it; without a slash at the end.</param>
public sealed record ScimCall(HttpRequest Request, ScimConnection Connection, Uri Endpoint)
{
    /// <summary>2 MB: a group of twenty thousand, far below what would hurt.</summary>
    private const int MostBytes = 2 * 1024 * 1024;

    /// <exception cref="ScimFault">413 for too much, 415 for another type, 400 for what cannot be read.</exception>
    internal async Task<JsonObject> ReadAsync(CancellationToken cancellation)
    {
        if (Request.ContentType is { Length: > 0 } type && !type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            throw new ScimFault(StatusCodes.Status415UnsupportedMediaType, null, "Send the body as application/scim+json.");
        }

        if (Request.ContentLength > MostBytes)
        {
            throw TooLarge();
        }

        // The length may be missing or a lie.
        using var body = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await Request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MostBytes)
            {
                throw TooLarge();
            }
        }

        return ScimJson.Parse(body.GetBuffer().AsMemory(0, (int)body.Length));
    }

    internal Projection Projection(ResourceShape shape) =>
        Resources.Projection.Of(shape, Request.Query["attributes"].ToString(), Request.Query["excludedAttributes"].ToString());

    /// <summary>Whether the client changes the resource as it knows it (RFC 7644, 3.14).</summary>
    /// <exception cref="ScimFault">412: it has changed since.</exception>
    internal void RequireMatch(ScimResource resource)
    {
        var tags = Request.Headers.IfMatch.ToString();
        if (tags.Length > 0 && !Names(tags, resource))
        {
            throw new ScimFault(StatusCodes.Status412PreconditionFailed, null, "The resource has changed since it was read; nothing was changed.");
        }
    }

    /// <summary>Whether the client has the resource as it is.</summary>
    internal bool HasIt(ScimResource resource) => Request.Headers.IfNoneMatch.ToString() is { Length: > 0 } tags && Names(tags, resource);

    private static bool Names(string tags, ScimResource resource) =>
        tags.Split(',', StringSplitOptions.TrimEntries).Any(tag => tag == "*" || Bare(tag) == Bare(resource.ETag));

    // Clients leave out the W/ or the quotation marks.
    private static string Bare(string tag) => (tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag).Trim('"');

    private static ScimFault TooLarge() => new(StatusCodes.Status413PayloadTooLarge, null, $"A request has at most {MostBytes} bytes.");
}
