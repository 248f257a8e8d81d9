using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Schemas;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Groups;

/// <summary>Makes a group (RFC 7644, 3.3).</summary>
public sealed class CreateScimGroup(ScimDoor door, GroupSaving saving)
{
    [Function(nameof(CreateScimGroup))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ScimDoor.Root + "/Groups")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        door.OpenAsync(
            request,
            async call =>
            {
                var projection = call.Projection(ResourceShape.Group);
                var body = await call.ReadAsync(cancellation);
                var made = await saving.CreateAsync(call, () => GroupDrafts.Replaced(body, before: null), cancellation);
                return ScimAnswer.Resource(call, made, projection, StatusCodes.Status201Created);
            },
            cancellation);
}
