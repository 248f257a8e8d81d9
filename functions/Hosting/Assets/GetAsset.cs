using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace MentorFlow.Functions.Hosting.Assets;

/// <summary>Static files need a function on the real host.</summary>
public sealed class GetAsset(SiteAssets assets)
{
    [Function(nameof(GetAsset))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{*path}")] HttpRequest request, string? path)
    {
        if (path is null || assets.Find(path) is not { } file)
        {
            return TypedResults.NotFound();
        }

        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = request.Query["v"] == file.Version ? "public, max-age=31536000, immutable" : "no-cache";

        // Programs that show mails on pages of their own load the logo from here.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";

        // A logo is a file of somebody else's: opened by itself, it runs nothing and loads nothing. A script of ours may run as a worker, and loads nothing.
        headers.ContentSecurityPolicy = file.ContentType.StartsWith("text/javascript", StringComparison.Ordinal)
            ? "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
            : "sandbox; default-src 'none'; object-src 'none'; base-uri 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";
        return TypedResults.Bytes(file.Content, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Version}\""));
    }
}
