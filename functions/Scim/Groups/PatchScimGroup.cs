using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Functions.Scim.Schemas;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Groups;

/// <summary>Changes a group, mostly who is in it (RFC 7644, 3.5.2); the answer holds nothing but what was asked for, since groups are large.</summary>
public sealed class PatchScimGroup(ScimDoor door, GroupSaving saving)
{
    [Function(nameof(PatchScimGroup))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = ScimDoor.Root + "/Groups/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        door.OpenAsync(
            request,
            async call =>
            {
                var projection = call.Projection(ResourceShape.Group);
                var operations = PatchOperation.Read(await call.ReadAsync(cancellation));
                var changed = await saving.ChangeAsync(call, id, known => GroupDrafts.Patched(operations, known), cancellation);
                return projection.IsAsked
                    ? ScimAnswer.Resource(call, changed, projection)
                    : ScimAnswer.WithoutBody(call, changed, StatusCodes.Status204NoContent);
            },
            cancellation);
}
