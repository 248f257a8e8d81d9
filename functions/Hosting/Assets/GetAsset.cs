using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace MentorFlow.Functions.Hosting.Assets;

/// <summary>Static files need a function on the real host.</summary>
public static class GetAsset
{
    [Function(nameof(GetAsset))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{*path}")] HttpRequest request, string path)
    {
        if (AssetFiles.Find(path) is not { } file)
        {
            return TypedResults.NotFound();
        }

        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = request.Query["v"] == file.Version ? "public, max-age=31536000, immutable" : "no-cache";
        headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(file.Content, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Version}\""));
    }
}
