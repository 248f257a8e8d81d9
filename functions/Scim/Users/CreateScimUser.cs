using MentorFlow.Functions.Scim.Doors;
using MentorFlow.Functions.Scim.Schemas;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Users;

/// <summary>Makes an account (RFC 7644, 3.3).</summary>
public sealed class CreateScimUser(ScimDoor door, UserSaving saving)
{
    [Function(nameof(CreateScimUser))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ScimDoor.Root + "/Users")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        door.OpenAsync(
            request,
            async call =>
            {
                var projection = call.Projection(ResourceShape.User);
                var body = await call.ReadAsync(cancellation);
                var made = await saving.CreateAsync(call, () => UserDrafts.Replaced(body, before: null), cancellation);
                return ScimAnswer.Resource(call, made, projection, StatusCodes.Status201Created);
            },
            cancellation);
}
