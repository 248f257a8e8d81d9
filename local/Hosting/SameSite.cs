using System.Net;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Local.Hosting;

/// <summary>Any page that a browser on this machine shows can send a form here: the clock takes only what comes from its own pages, or from a tool.</summary>
internal static class SameSite
{
    private static readonly string[] ContentTypes = ["application/json", "application/x-www-form-urlencoded"];

    /// <returns>Null when the request may be answered.</returns>
    public static string? Refusal(HttpRequest request)
    {
        var type = request.ContentType?.Split(';')[0].Trim();
        return !IsOnThisMachine(request.Host) ? $"The host \"{request.Host}\" is not this machine."
            : request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOwn(request, origin) && !IsHidden(request, origin)
                ? "The request comes from a page of another site (Origin)."
            : request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site and not ("same-origin" or "none")
                ? $"The request comes from another site (Sec-Fetch-Site: {site})."
            : !ContentTypes.Contains(type, StringComparer.OrdinalIgnoreCase) ? $"The content type must be {string.Join(" or ", ContentTypes)}."
            : null;
    }

    private static bool IsOnThisMachine(HostString host) =>
        host.Host is "localhost" || host.Host.EndsWith(".localhost", StringComparison.Ordinal)
        || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // A page that sends no referrer sends no origin either; the browser still says whether it is ours.
    private static bool IsHidden(HttpRequest request, string origin) => origin is "null" && request.Headers["Sec-Fetch-Site"] == "same-origin";

    private static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Scheme == request.Scheme && from.Authority == request.Host.Value;
}
