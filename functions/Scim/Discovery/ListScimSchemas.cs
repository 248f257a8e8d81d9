using MentorFlow.Functions.Scim.Doors;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Discovery;

/// <summary>Lists the schemas (RFC 7644, 4); all of them, so a filter is refused.</summary>
public sealed class ListScimSchemas(ScimDoor door)
{
    [Function(nameof(ListScimSchemas))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ScimDoor.Root + "/Schemas")] HttpRequest request, CancellationToken cancellation) =>
        door.OpenAsync(request, call => Task.FromResult(Discovered.List(call, ScimConfiguration.Schemas(call.Endpoint))), cancellation);
}
