using MentorFlow.Functions.Scim.Doors;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Discovery;

/// <summary>Lists the resource types (RFC 7644, 4); all of them, so a filter is refused.</summary>
public sealed class ListScimResourceTypes(ScimDoor door)
{
    [Function(nameof(ListScimResourceTypes))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ScimDoor.Root + "/ResourceTypes")] HttpRequest request, CancellationToken cancellation) =>
        door.OpenAsync(request, call => Task.FromResult(Discovered.List(call, ScimConfiguration.ResourceTypes(call.Endpoint))), cancellation);
}
