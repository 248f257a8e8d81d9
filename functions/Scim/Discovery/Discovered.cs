using System.Text.Json.Nodes;
using MentorFlow.Functions.Scim.Doors;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Discovery;

/// <summary>Answers about what there is to ask for.</summary>
internal static class Discovered
{
    public static IResult List(ScimCall call, IReadOnlyList<JsonObject> all) => call.Request.Query["filter"].ToString().Length == 0
        ? ScimAnswer.List(all, all.Count, startIndex: 1)
        : throw new ScimFault(StatusCodes.Status403Forbidden, null, "What there is to ask for is not filtered.");

    public static IResult One(IReadOnlyList<JsonObject> all, string id, string what) =>
        all.FirstOrDefault(one => one["id"]!.ToString().Equals(id, StringComparison.OrdinalIgnoreCase)) is { } found
            ? ScimAnswer.Json(found)
            : throw ScimFault.NotFound(what);
}
