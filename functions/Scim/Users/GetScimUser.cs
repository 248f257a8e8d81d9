using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Schemas;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Users;

/// <summary>Shows an account (RFC 7644, 3.4.1).</summary>
public sealed class GetScimUser(ScimDoor door, ScimReading reading)
{
    [Function(nameof(GetScimUser))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ScimDoor.Root + "/Users/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation) =>
        door.OpenAsync(request, call => reading.GetAsync(call, ResourceShape.User, id, cancellation), cancellation);
}
