using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Schemas;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Users;

/// <summary>Lists accounts, page by page, all or those that fit a filter (RFC 7644, 3.4.2).</summary>
public sealed class ListScimUsers(ScimDoor door, ScimReading reading)
{
    [Function(nameof(ListScimUsers))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ScimDoor.Root + "/Users")] HttpRequest request,
        CancellationToken cancellation) =>
        door.OpenAsync(
            request,
            call => reading.ListAsync(call, ResourceShape.User, ScimPage.Of(request, ResourceShape.User), cancellation),
            cancellation);
}
