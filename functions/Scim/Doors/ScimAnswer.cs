using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Json;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Doors;

/// <summary>Answers as directories read them: application/scim+json (RFC 7644, 3.1), errors as in 3.12.</summary>
internal static class ScimAnswer
{
    private const string MediaType = "application/scim+json";

    private static readonly JsonSerializerOptions Written = new() { Encoder = MentorFlowJson.Options.Encoder };

    public static IResult Json(JsonObject body, int status = StatusCodes.Status200OK) =>
        TypedResults.Text(body.ToJsonString(Written), MediaType, Encoding.UTF8, status);

    public static IResult Resource(ScimCall call, ScimResource resource, Projection projection, int status = StatusCodes.Status200OK)
    {
        var headers = call.Request.HttpContext.Response.Headers;
        headers.ETag = resource.ETag;
        if (status == StatusCodes.Status201Created)
        {
            headers.Location = resource.Location(call.Endpoint).AbsoluteUri;
        }

        return Json(projection.Of(resource.Whole(call.Endpoint)), status);
    }

    /// <summary>The resource is as the client has it, or was changed as it asked.</summary>
    public static IResult WithoutBody(ScimCall call, ScimResource resource, int status)
    {
        call.Request.HttpContext.Response.Headers.ETag = resource.ETag;
        return TypedResults.StatusCode(status);
    }

    /// <param name="startIndex">Of the first of the page among all, from 1.</param>
    public static IResult List(IReadOnlyList<JsonObject> page, int total, int startIndex) => Json(new JsonObject
    {
        ["schemas"] = new JsonArray("urn:ietf:params:scim:api:messages:2.0:ListResponse"),
        ["totalResults"] = total,
        ["startIndex"] = startIndex,
        ["itemsPerPage"] = page.Count,
        ["Resources"] = new JsonArray([.. page]),
    });

    public static IResult Error(int status, string? scimType, string detail)
    {
        var body = new JsonObject
        {
            ["schemas"] = new JsonArray("urn:ietf:params:scim:api:messages:2.0:Error"),
            ["status"] = status.ToString(CultureInfo.InvariantCulture),
        };
        if (scimType is not null)
        {
            body["scimType"] = scimType;
        }

        body["detail"] = detail;
        return Json(body, status);
    }
}
