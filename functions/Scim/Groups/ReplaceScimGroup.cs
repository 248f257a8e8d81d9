using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Schemas;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Groups;

/// <summary>Replaces a group by what is sent (RFC 7644, 3.5.1).</summary>
public sealed class ReplaceScimGroup(ScimDoor door, GroupSaving saving)
{
    [Function(nameof(ReplaceScimGroup))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = ScimDoor.Root + "/Groups/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        door.OpenAsync(
            request,
            async call =>
            {
                var projection = call.Projection(ResourceShape.Group);
                var body = await call.ReadAsync(cancellation);
                var changed = await saving.ChangeAsync(call, id, known => GroupDrafts.Replaced(body, known), cancellation);
                return ScimAnswer.Resource(call, changed, projection);
            },
            cancellation);
}
