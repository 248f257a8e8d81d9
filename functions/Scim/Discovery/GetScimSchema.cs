using MentorFlow.Functions.Scim.Doors;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Discovery;

/// <summary>Shows one schema (RFC 7644, 4).</summary>
public sealed class GetScimSchema(ScimDoor door)
{
    [Function(nameof(GetScimSchema))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ScimDoor.Root + "/Schemas/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        door.OpenAsync(request, call => Task.FromResult(Discovered.One(ScimConfiguration.Schemas(call.Endpoint), id, "schema")), cancellation);
}
