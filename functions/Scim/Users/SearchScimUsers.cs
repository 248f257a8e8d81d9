using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Schemas;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Users;

/// <summary>Lists accounts as a body asks (RFC 7644, 3.4.3), so that what is looked for stands in no address.</summary>
public sealed class SearchScimUsers(ScimDoor door, ScimReading reading)
{
    [Function(nameof(SearchScimUsers))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ScimDoor.Root + "/Users/.search")] HttpRequest request,
        CancellationToken cancellation) =>
        door.OpenAsync(
            request,
            async call => await reading.ListAsync(
                call, ResourceShape.User, ScimPage.Of(await call.ReadAsync(cancellation), ResourceShape.User), cancellation),
            cancellation);
}
