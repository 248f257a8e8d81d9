using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Schemas;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Groups;

/// <summary>Lists groups as a body asks (RFC 7644, 3.4.3), so that what is looked for stands in no address.</summary>
public sealed class SearchScimGroups(ScimDoor door, ScimReading reading)
{
    [Function(nameof(SearchScimGroups))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ScimDoor.Root + "/Groups/.search")] HttpRequest request,
        CancellationToken cancellation) =>
        door.OpenAsync(
            request,
            async call => await reading.ListAsync(
                call, ResourceShape.Group, ScimPage.Of(await call.ReadAsync(cancellation), ResourceShape.Group), cancellation),
            cancellation);
}
