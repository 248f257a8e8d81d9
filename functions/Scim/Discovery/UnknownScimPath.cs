using MentorFlow.Functions.Scim.Doors;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Discovery;

/// <summary>
/// Answers a directory in its own format where there is nothing for it. Hosts try functions in the order of their names: the others come before.
/// </summary>
public sealed class UnknownScimPath(ScimDoor door)
{
    [Function(nameof(UnknownScimPath))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", Route = "scim/{*path}")] HttpRequest request,
        CancellationToken cancellation) =>
        door.OpenAsync(request, _ => throw ScimFault.NotFound("address"), cancellation);
}
