using MentorFlow.Functions.Scim.Doors;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Discovery;

/// <summary>Shows one resource type (RFC 7644, 4).</summary>
public sealed class GetScimResourceType(ScimDoor door)
{
    [Function(nameof(GetScimResourceType))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ScimDoor.Root + "/ResourceTypes/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        door.OpenAsync(request, call => Task.FromResult(Discovered.One(ScimConfiguration.ResourceTypes(call.Endpoint), id, "resource type")), cancellation);
}
