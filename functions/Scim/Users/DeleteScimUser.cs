using MentorFlow.Functions.Scim.Doors;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Users;

/// <summary>Deletes an account: whoever had it has left (RFC 7644, 3.6).</summary>
public sealed class DeleteScimUser(ScimDoor door, UserSaving saving)
{
    [Function(nameof(DeleteScimUser))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = ScimDoor.Root + "/Users/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        door.OpenAsync(
            request,
            async call =>
            {
                await saving.DeleteAsync(call, id, cancellation);
                return TypedResults.NoContent();
            },
            cancellation);
}
