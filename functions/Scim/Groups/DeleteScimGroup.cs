using MentorFlow.Functions.Scim.Doors;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Groups;

/// <summary>Deletes a group (RFC 7644, 3.6); whoever entered a program by it stays in the program.</summary>
public sealed class DeleteScimGroup(ScimDoor door, GroupSaving saving)
{
    [Function(nameof(DeleteScimGroup))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = ScimDoor.Root + "/Groups/{id}")] HttpRequest request,
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
