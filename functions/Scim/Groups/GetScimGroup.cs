using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Schemas;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Groups;

/// <summary>Shows a group (RFC 7644, 3.4.1).</summary>
public sealed class GetScimGroup(ScimDoor door, ScimReading reading)
{
    [Function(nameof(GetScimGroup))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ScimDoor.Root + "/Groups/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        door.OpenAsync(request, call => reading.GetAsync(call, ResourceShape.Group, id, cancellation), cancellation);
}
