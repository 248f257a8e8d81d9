using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Schemas;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Users;

/// <summary>Replaces an account by what is sent (RFC 7644, 3.5.1).</summary>
public sealed class ReplaceScimUser(ScimDoor door, UserSaving saving)
{
    [Function(nameof(ReplaceScimUser))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = ScimDoor.Root + "/Users/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        door.OpenAsync(
            request,
            async call =>
            {
                var projection = call.Projection(ResourceShape.User);
                var body = await call.ReadAsync(cancellation);
                var changed = await saving.ChangeAsync(call, id, known => UserDrafts.Replaced(body, known), cancellation);
                return ScimAnswer.Resource(call, changed, projection);
            },
            cancellation);
}
