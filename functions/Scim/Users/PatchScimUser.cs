using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Functions.Scim.Schemas;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Users;

/// <summary>Changes parts of an account (RFC 7644, 3.5.2); the answer holds the whole of it.</summary>
public sealed class PatchScimUser(ScimDoor door, UserSaving saving)
{
    [Function(nameof(PatchScimUser))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = ScimDoor.Root + "/Users/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        door.OpenAsync(
            request,
            async call =>
            {
                var projection = call.Projection(ResourceShape.User);
                var operations = PatchOperation.Read(await call.ReadAsync(cancellation));
                var changed = await saving.ChangeAsync(call, id, known => UserDrafts.Patched(operations, known), cancellation);
                return ScimAnswer.Resource(call, changed, projection);
            },
            cancellation);
}
