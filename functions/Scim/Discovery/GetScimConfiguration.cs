using MentorFlow.Functions.Scim.Doors;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Scim.Discovery;

/// <summary>Says what a client may ask for (RFC 7644, 4).</summary>
public sealed class GetScimConfiguration(ScimDoor door)
{
    [Function(nameof(GetScimConfiguration))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = ScimDoor.Root + "/ServiceProviderConfig")] HttpRequest request,
        CancellationToken cancellation) =>
        door.OpenAsync(request, call => Task.FromResult(ScimAnswer.Json(ScimConfiguration.Of(call.Endpoint))), cancellation);
}
