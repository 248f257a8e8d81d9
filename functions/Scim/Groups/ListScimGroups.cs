using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Schemas;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Groups;

/// <summary>Lists groups, page by page, all or those that fit a filter (RFC 7644, 3.4.2).</summary>
public sealed class ListScimGroups(ScimDoor door, ScimReading reading)
{
    [Function(nameof(ListScimGroups))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ScimDoor.Root + "/Groups")] HttpRequest request,
        CancellationToken cancellation) =>
        door.OpenAsync(
            request,
            call => reading.ListAsync(call, ResourceShape.Group, ScimPage.Of(request, ResourceShape.Group), cancellation),
            cancellation);
}
