using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>Whether a form was sent from a page of ours. Pages send no referrer, so older browsers say "null"; the form's token decides for them.</summary>
public sealed class SameOrigin(IConfiguration configuration)
{
    private readonly Uri? site = Uri.TryCreate(configuration["Site:BaseAddress"], UriKind.Absolute, out var address) ? address : null;

    public bool Allows(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } from)
        {
            return from is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin is "" or "null"
            || (Uri.TryCreate(origin, UriKind.Absolute, out var sender) && (Matches(sender, request.Host) || sender.Authority == site?.Authority));
    }

    private static bool Matches(Uri sender, HostString host) => string.Equals(sender.Authority, host.ToString(), StringComparison.OrdinalIgnoreCase);
}
